import type { Count } from '../claim/counts.ts';
import type { Mention } from '../claim/mentions.ts';
import type { Statement } from '../claim/statements.ts';
import type { AnnexGrid, GridColumn, GridRow } from '../read/annexGrid.ts';
import { blurOf } from './printedRate.ts';
import { numberAt, numbersOf, sumOver } from './relations.ts';

/** A cell that may show a number that is said of a row. */
export interface Place {
  readonly annex: AnnexGrid;
  readonly row: GridRow;
  readonly column: GridColumn;
}

/** The cells that could show the number: of the kind that its unit of count asks for. */
export function placesOf({ rows }: Mention, { measure }: Count): Place[] {
  return rows.flatMap(({ annex, row }) =>
    annex.columns.flatMap((column): Place[] => {
      const fits = measure === '%' ? column.kind === 'percent' : column.kind === 'number' || column.kind === 'rank';
      // 速冻食品、粮食烘干3个项目: not their 协议投资(亿元).
      if ('个家'.includes(measure) && /\([万亿]?元\)/u.test(column.title)) return [];
      return fits && numberAt(row, column) !== null ? [{ annex, row, column }] : [];
    }),
  );
}

/** At the decimals of whichever shows fewer. 欠报28条 is −28 in the table. */
export function equals(count: Count, { row, column }: Place): boolean {
  const { value, decimals } = count;
  const cell = row.cells[column.index];
  const shown = Math.abs(cell?.number ?? 0);
  // 83.30万 of 832955.
  if (Math.abs(shown - value) <= blurOf(count)) return true;
  const step = 10 ** Math.max(0, 2 - Math.min(decimals, cell?.decimals ?? 0));
  return shown === value || Math.round(shown / step) === Math.round(value / step);
}

/** 江北新区124处, where units are the columns of a table and one of its rows has that. */
export function isInColumn({ mention, count }: Statement, annexes: readonly AnnexGrid[]): boolean {
  return annexes.some((annex) =>
    annex.columns.some(
      (column) =>
        column.path.at(-1) === mention.name && annex.rows.some((row) => equals(count, { annex, row, column })),
    ),
  );
}

/** Any number of any of its rows, or how often it stands in the table. */
export function isShown({ count, mention }: Statement, text: string): boolean {
  const places = placesOf(mention, count);
  if (places.some((place) => equals(count, place)) || isAlong(count, mention) || isOfEach(count, mention)) return true;
  // 未办结2件 of 31 and 29.
  if (
    /[未没](?!有?发现)|[欠差余剩]|[超逾]期/u.test(text) &&
    places.some((one) =>
      places.some((other) => one.annex === other.annex && shownAt(one) - shownAt(other) === count.value),
    )
  )
    return true;
  const tables = new Set(mention.rows.map(({ annex }) => annex));
  return [...tables].some((annex) => {
    const rows = mention.rows.filter((each) => each.annex === annex).map(({ row }) => row);
    const sums = rows.length > 1 ? numbersOf(annex).map((column) => sumOver(rows, column)) : [];
    return (
      count.value === rows.length * 100 ||
      sums.includes(count.value) ||
      partsOfRows(annex, rows, text).includes(count.value / 100)
    );
  });
}

function shownAt({ row, column }: Place): number {
  return numberAt(row, column) ?? 0;
}

/** 手机评价815次 where the row has 240, 266 and 309 of three months: what its numbers come to together. */
function isAlong({ value, measure }: Count, { rows }: Mention): boolean {
  if (measure === '%') return false;
  return rows.some(({ annex, row }) => {
    const values = annex.columns.flatMap((column) => (column.kind === 'number' ? (numberAt(row, column) ?? []) : []));
    return values.length > 1 && values.reduce((sum, each) => sum + each, 0) === value;
  });
}

/** 每栋3.12处: one number of the row over another. */
function isOfEach({ value, before, decimals }: Count, { rows }: Mention): boolean {
  if (!/(?:平均|每[百千万]?)[^,;。\d]{0,6}$/u.test(before)) return false;
  const step = 10 ** Math.max(0, 2 - decimals);
  return rows.some(({ annex, row }) => {
    const values = annex.columns.flatMap((column) => (column.kind === 'number' ? (numberAt(row, column) ?? []) : []));
    return values.some((of) =>
      values.some((to) => [1, 100, 1000].some((by) => to > 0 && Math.abs((of / to) * by * 100 - value) <= step / 2)),
    );
  });
}

/** How many of its rows have each value of a short column that is said. */
function partsOfRows(annex: AnnexGrid, rows: readonly GridRow[], said: string): number[] {
  if (rows.length < 2) return [];
  return annex.columns
    .filter(({ kind }) => kind === 'category')
    .flatMap(({ index }) => {
      const texts = rows.map((row) => row.cells[index]?.text ?? '');
      return [...new Set(texts)]
        .filter((value) => said.includes(value))
        .map((value) => texts.filter((text) => text === value).length);
    });
}
