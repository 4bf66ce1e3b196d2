import { countsIn } from '../claim/counts.ts';
import type { AnnexGrid, GridColumn } from '../read/annexGrid.ts';
import { numberAt, numbersOf, sumOver } from './relations.ts';
import { subsetsOf } from './subsets.ts';

/** A column that the words before a number name. */
export interface NamedColumn {
  readonly annex: AnnexGrid;
  readonly column: GridColumn;
}

/** What a number said of one of these columns may be: sums over the annexes and their parts, values of the rows that are named. */
export function sumsShown(
  columns: readonly NamedColumn[],
  annexes: readonly AnnexGrid[],
  said: string,
  paragraph: string,
): Set<number> {
  const wholes = columns.map(({ annex, column }) => sumOver(annex.rows, column));
  return new Set([
    ...columns.flatMap((each) => ofParts(each, said)),
    ...sumsOfSome(wholes),
    ...columns.flatMap(({ annex, column }) =>
      isOfPeriods(annex)
        ? annex.rows.filter(({ name }) => paragraph.includes(name)).map((row) => numberAt(row, column) ?? -1)
        : [],
    ),
    ...annexes.flatMap((annex) => ofNamedRows(annex, said)),
    ...ofSeveral(annexes, said),
  ]);
}

/** Over the parts of the annex, with or without what its notes add; with the values of the units that the sentence names. */
function ofParts({ annex, column }: NamedColumn, said: string): number[] {
  const sums = subsetsOf(annex, said).map((rows) => sumOver(rows, column));
  const noted = annex.notes.flatMap((note) => countsIn(note).map(({ value }) => value));
  const own = annex.rows.filter(({ name }) => isNamed(said, name)).map((row) => numberAt(row, column) ?? 0);
  const together = own.length > 1 ? [own.reduce((sum, value) => sum + value, 0)] : [];
  return [...sums, ...noted, ...sums.flatMap((sum) => noted.flatMap((more) => [sum + more, sum - more])), ...together];
}

/** 因保护第三方权益不予公开的9件: of the row that the words name, in whatever table. */
function ofNamedRows(annex: AnnexGrid, said: string): number[] {
  const rows = annex.rows.filter(({ name }) => isNamed(said, name));
  return rows.flatMap((row) => numbersOf(annex).flatMap((column) => numberAt(row, column) ?? []));
}

function isNamed(said: string, name: string): boolean {
  return (
    name.length >= 2 &&
    (said.includes(name) || (name.length > 3 && said.includes(name.slice(1))) || said.includes(`县${name}`))
  );
}

/** Of any of the annexes together: a table of months beside those of units is no part of the whole. */
function sumsOfSome(wholes: readonly number[]): number[] {
  if (wholes.length > 6) return [...wholes];
  const sums = [0];
  for (const whole of wholes) sums.push(...sums.map((sum) => sum + whole));
  return sums.slice(1);
}

/** 予以公开和部分公开合计285件: of the columns that are named together, over all the annexes that have them. */
function ofSeveral(annexes: readonly AnnexGrid[], said: string): number[] {
  if (!/合计|共|总计|之和/u.test(said)) return [];
  const totals = new Map<string, number>();
  for (const annex of annexes)
    for (const column of numbersOf(annex)) {
      const title = column.path.at(-1) ?? '';
      if (title.length >= 2 && said.includes(title))
        totals.set(title, (totals.get(title) ?? 0) + sumOver(annex.rows, column));
    }
  return sumsOfSome([...totals.values()]);
}

/** 1月, 一季度, 2023年: the rows are periods, and a sum over them is of them all. */
export function isOfPeriods({ rows }: AnnexGrid): boolean {
  return (
    rows.length >= 2 &&
    rows.every(({ name }) => /^(?:\d{4}年)?(?:第?[一二三四1-4]季度|\d{1,2}月份?|[上下]半年|\d{4}年度?)$/u.test(name))
  );
}
