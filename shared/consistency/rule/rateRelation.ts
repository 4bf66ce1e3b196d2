import type { AnnexGrid, GridColumn, GridRow } from '../read/annexGrid.ts';
import { readOnceOfBoth } from '../readOnce.ts';
import { leafOf } from './columnCore.ts';
import { isRate } from './printedRate.ts';
import { nearlyAll, numberAt, numbersOf } from './relations.ts';

/** Which two columns a column of rates is of. */
export interface RateRelation {
  readonly of: GridColumn;
  readonly to: GridColumn;
  /** part: of/to; left: what is left of it; growth: how much more than `to` it is. */
  readonly way: (typeof rateWays)[number];
}

const rateWays = ['part', 'left', 'growth'] as const;

/** What is divided by what in a row. */
export function termsOf({ of, to, way }: RateRelation, row: GridRow): [number, number] | [] {
  const [part, whole] = [numberAt(row, of), numberAt(row, to)];
  if (part === null || whole === null) return [];
  return [way === 'part' ? part : way === 'left' ? whole - part : part - whole, whole];
}

/** The same of rows together. */
export const termsOver = readOnceOfBoth((relation: RateRelation, rows: readonly GridRow[]): [number, number] => {
  const terms = rows.map((row) => termsOf(relation, row));
  const sumAt = (at: 0 | 1): number => terms.reduce((sum, each) => sum + (each[at] ?? 0), 0);
  return [sumAt(0), sumAt(1)];
});

/** The printed rate of a row is that of its two numbers, or there is nothing to compare. */
export function ratePrinted(column: GridColumn, relation: RateRelation, row: GridRow): boolean {
  const cell = row.cells[column.index];
  const [of, to] = termsOf(relation, row);
  if (!cell || cell.number === null || of === undefined || to === undefined || to <= 0) return true;
  // 客房开房率｜% from 48.64 to 49.00 went up by points.
  if (relation.way === 'growth' && row.cells.some(({ folded }) => /^[%‰]$/u.test(folded))) return true;
  // 环比 −5.6% of −39 over 694.
  return of < 0 === cell.number < 0 || cell.number === 0
    ? isRate(Math.abs(of), to, Math.abs(cell.number), Math.min(2, cell.decimals))
    : false;
}

/** Which two columns a rate is of, when they explain it in four of five rows that tell anything. */
export function rateRelation(annex: AnnexGrid, column: GridColumn): RateRelation | null {
  const known = found.get(column);
  if (known !== undefined) return known;
  const relation = findRelation(annex, column);
  found.set(column, relation);
  return relation;
}

/** A column belongs to one table. */
const found = new WeakMap<GridColumn, RateRelation | null>();

function findRelation(annex: AnnexGrid, column: GridColumn): RateRelation | null {
  const numbers = numbersOf(annex);
  const pairs = numbers.flatMap((of) =>
    numbers.flatMap((to) => (of === to ? [] : rateWays.map((way) => ({ of, to, way })))),
  );
  let best: { relation: RateRelation; right: number } | null = null;
  for (const relation of pairs) {
    const rows = annex.rows.filter((row) => numberAt(row, column) !== null && termsOf(relation, row)[1]);
    const right = rows.filter((row) => ratePrinted(column, relation, row) && inRange(termsOf(relation, row)));
    if (
      nearlyAll(right.length, rows.length) &&
      right.length > (best?.right ?? 0) &&
      !isOnlyOfEquals(annex, column, relation)
    )
      best = { relation, right: right.length };
  }
  return best?.relation ?? ofShortTable(annex, column, pairs);
}

/** 一季度, 二季度, 三季度: two rows of three say it too, where 采用率 is of 采用数 and nothing else fits. */
function ofShortTable(annex: AnnexGrid, column: GridColumn, pairs: readonly RateRelation[]): RateRelation | null {
  const rows = [...annex.rows, ...annex.totals];
  const stem = /(.{2})(?:率|占比|比例)$/u.exec(leafOf(column))?.[1];
  if (stem === undefined || annex.rows.length > 3 || rows.length < 3) return null;
  const held = pairs.filter((relation) => {
    if (relation.way !== 'part' || !relation.of.title.includes(stem)) return false;
    const right = rows.filter((row) => isTelling(row, column, relation) && ratePrinted(column, relation, row));
    const told = new Set(right.map((row) => numberAt(row, column)));
    return told.size >= 2 && right.length >= rows.length - 1;
  });
  const [only, another] = held;
  return only && !another ? only : null;
}

/** Neither nothing nor everything. */
function isTelling(row: GridRow, column: GridColumn, relation: RateRelation): boolean {
  const printed = numberAt(row, column);
  const [of, to] = termsOf(relation, row);
  return printed !== null && of !== undefined && to !== undefined && of > 0 && of < to;
}

/** Where everything is done every rate is 100%: rows with two different numbers that are not so either way say which is meant. */
function isOnlyOfEquals(annex: AnnexGrid, column: GridColumn, relation: RateRelation): boolean {
  const telling = [...annex.rows, ...annex.totals].filter((row) => {
    const [of, to] = termsOf(relation, row);
    return of !== to && to !== 0 && numberAt(row, column) !== null;
  });
  return telling.length > 1 && telling.every((row) => !ratePrinted(column, relation, row));
}

function inRange([of, to]: [number, number] | []): boolean {
  return of !== undefined && to !== undefined && Math.abs(of) <= to * 10;
}
