import { isMean } from '../../text/rowLabel.ts';
import { daysSince } from '../claim/calendarDays.ts';
import { isOfChange } from '../query/changeColumns.ts';
import type { AnnexGrid, GridColumn, GridRow, GridTotal } from '../read/annexGrid.ts';
import { readOnceOfBoth } from '../readOnce.ts';
import { leafOf } from './columnCore.ts';

/** A column that is the sum of others in nearly every row. */
export interface SumRelation {
  readonly total: GridColumn;
  readonly parts: readonly GridColumn[];
}

const totalTitle = /合计|小计|总计|总分|总数|得分|总|承办|受理|交办|共/u;

export function numberAt(row: GridRow, column: GridColumn): number | null {
  return row.cells[column.index]?.number ?? null;
}

/** The numbers that rows print in a column; every number of a text asks for them. */
export function numbersAt(rows: readonly GridRow[], column: GridColumn): readonly number[] {
  return numbersIn(column, rows);
}

const numbersIn = readOnceOfBoth((column: GridColumn, rows: readonly GridRow[]): readonly number[] =>
  rows.flatMap((row) => numberAt(row, column) ?? []),
);

export function sumOver(rows: readonly GridRow[], column: GridColumn): number {
  return sumIn(column, rows);
}

const sumIn = readOnceOfBoth((column: GridColumn, rows: readonly GridRow[]): number =>
  rows.reduce((sum, row) => sum + (numberAt(row, column) ?? 0), 0),
);

/** What the last printed digit of a cell is worth. */
export function stepAt(row: GridRow, { index }: GridColumn): number {
  return 10 ** Math.max(0, 2 - (row.cells[index]?.decimals ?? 0));
}

/** The day that a cell prints, in days; null where it prints none. */
export function dayAt(row: GridRow, column: GridColumn): number | null {
  return daysSince(row.cells[column.index]?.folded ?? '');
}

export function numbersOf(annex: AnnexGrid): GridColumn[] {
  return annex.columns.filter(({ kind }) => kind === 'number');
}

/** Finds what the rows themselves show: a total right after its parts, or before them. */
export function sumRelations(annex: AnnexGrid): SumRelation[] {
  const numbers = numbersOf(annex).concat(annex.columns.filter(({ kind }) => kind === 'empty'));
  const ordered = numbers.sort((a, b) => a.index - b.index);
  return ordered.flatMap((total): SumRelation[] => {
    if (total.kind === 'empty') return [];
    if (!totalTitle.test(total.title)) return untitledSum(annex, total, ordered);
    const before = ordered.filter(({ index }) => index < total.index);
    const after = ordered.filter(({ index }) => index > total.index);
    const points = before.filter(isOfPoints);
    const runs = [
      ...before.map((_, at) => before.slice(at)),
      ...after.map((_, at) => after.slice(0, at + 1)),
      ...(isOfPoints(total) ? points.map((_, at) => points.slice(at)) : []),
    ].filter((parts) => parts.filter(({ kind }) => kind === 'number').length >= 2);
    const held = [...runs, ...runs.map(withoutThereof)]
      .map((parts) => ({ parts, right: rightRows(annex, { total, parts }) }))
      .filter(({ right }) => right > 0);
    // Where a part is nearly always 0, the sum holds in most rows without it as well.
    const [first, ...more] = held;
    const best = more.reduce((one, other) => (other.right > (one?.right ?? 0) ? other : one), first);
    return best ? [withLackingPart(annex, { total, parts: best.parts }, ordered)] : [];
  });
}

/** 得分 of 办结加分, 迟报次数 and 迟报扣分: what is no points stands between and is not added. */
function isOfPoints(column: GridColumn): boolean {
  return /分$/u.test(leafOf(column));
}

/** 在办事项 before 已办结, 滞后 and 推进: no word says that it is a total, but every row does, or all but one of many. */
function untitledSum(annex: AnnexGrid, total: GridColumn, ordered: readonly GridColumn[]): SumRelation[] {
  // 第三季度｜第二季度｜增减: a change and what it is from make no whole.
  const after = ordered.filter(
    (column) => column.index > total.index && column.kind === 'number' && !isOfChange(column),
  );
  const rows = [...annex.rows, ...annex.totals].filter((row) => numberAt(row, total) !== null);
  return after
    .map((_, at) => ({ total, parts: after.slice(0, at + 1) }))
    .filter((relation) => relation.parts.length >= 2 && isPlainSum(rows, relation))
    .slice(0, 1);
}

/** How unlikely chance must be: sums of two parts or more that ten or twenty rows of 1 or 2 do not make, but four rows of 30 do. */
const tellingBits = 12;

function isPlainSum(rows: readonly GridRow[], relation: SumRelation): boolean {
  const right = rows.filter((row) => sumOfParts(row, relation) === numberAt(row, relation.total));
  const told = right.filter((row) => relation.parts.filter((part) => (numberAt(row, part) ?? 0) > 0).length >= 2);
  const bits = told.reduce((sum, row) => sum + Math.log2((numberAt(row, relation.total) ?? 0) / 100), 0);
  return told.length >= 3 && right.length >= rows.length - 1 && bits >= tellingBits;
}

/** 其中：被纠正 is inside of the column before it, and no part beside it. */
function withoutThereof(parts: readonly GridColumn[]): GridColumn[] {
  return parts.filter(({ path }) => !/^其中[:：]?/u.test(path.at(-1) ?? ''));
}

/** Whether a row prints the sum of its parts, or says nothing of it. */
export function sumPrinted(row: GridRow, relation: SumRelation): boolean {
  const printed = numberAt(row, relation.total);
  if (printed === null || printed === sumOfParts(row, relation)) return true;
  return isMean(row.name) && nearMeans(row, relation, printed);
}

/** A total that leaves blank what its rows have: nothing to add up. */
export function leavesBlank({ cells, of }: GridTotal, { parts }: SumRelation): boolean {
  return parts.some(
    (column) => (cells[column.index]?.number ?? null) === null && of.some((row) => numberAt(row, column) !== null),
  );
}

/** Means are rounded one by one: each may be half a step off. */
function nearMeans(row: GridRow, relation: SumRelation, printed: number): boolean {
  const off = Math.abs(sumOfParts(row, relation) - printed);
  return off <= ((relation.parts.length + 1) * stepAt(row, relation.total)) / 2;
}

export function sumOfParts(row: GridRow, { total, parts }: SumRelation): number {
  const takesOff = (column: GridColumn): boolean =>
    isDeduction(column) && !isDeduction(total) && !parts.every(isDeduction);
  return parts.reduce((sum, column) => {
    const value = numberAt(row, column) ?? 0;
    return sum + (takesOff(column) ? -Math.abs(value) : value);
  }, 0);
}

/** 采用得分＋约稿加分－漏报扣分: printed without a sign it is still taken off. */
function isDeduction({ path }: GridColumn): boolean {
  return /^(?!加).*(?:扣分|减分|扣减)$/u.test((path.at(-1) ?? '').replace(/\(.*\)$/u, ''));
}

/** A part that stands apart from the others shows in the rows that lack it: what all of them lack is what it has. */
function withLackingPart(annex: AnnexGrid, relation: SumRelation, columns: readonly GridColumn[]): SumRelation {
  const rows = annex.rows.filter((row) => numberAt(row, relation.total) !== null);
  const lacks = (row: GridRow): number => (numberAt(row, relation.total) ?? 0) - sumOfParts(row, relation);
  if (rows.filter((row) => lacks(row) !== 0).length < 2) return relation;
  const lacking = columns.find(
    (column) =>
      column !== relation.total &&
      !relation.parts.includes(column) &&
      rows.every((row) => lacks(row) === (numberAt(row, column) ?? 0)),
  );
  return lacking ? { ...relation, parts: [...relation.parts, lacking] } : relation;
}

/** In how many rows it holds; 0 where these are too few for it to be meant. */
function rightRows(annex: AnnexGrid, relation: SumRelation): number {
  const rows = annex.rows.filter((row) => numberAt(row, relation.total) !== null);
  const right = rows.filter((row) => sumOfParts(row, relation) === numberAt(row, relation.total));
  const telling = right.filter((row) => numberAt(row, relation.total) !== 0);
  return telling.length >= 3 && nearlyAll(right.length, rows.length) ? right.length : 0;
}

/** A relation that holds in four of five rows, of a small table in all but one, is meant to hold. */
export function nearlyAll(right: number, rows: number): boolean {
  return right >= 3 && (right * 5 >= rows * 4 || right === rows - 1);
}
