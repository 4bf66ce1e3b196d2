import type { AnnexGrid, GridColumn, GridRow } from '../read/annexGrid.ts';
import { isRate } from './printedRate.ts';
import { ratePrinted, rateRelation } from './rateRelation.ts';
import { nearlyAll, numberAt, numbersOf } from './relations.ts';

/** A rate of two columns together, or over two: 办结率 of 按期办结 and 超期办结 over 承办事项, 按时办结率 of 按时办结 over that and 超时办结. */
export interface RateOfTwo {
  readonly parts: readonly GridColumn[];
  readonly to: readonly GridColumn[];
}

const mostColumns = 12;

/** Where two columns explain nearly all rows, and more of them than any single one; else null. */
export function rateOfTwo(annex: AnnexGrid, column: GridColumn): RateOfTwo | null {
  const numbers = numbersOf(annex);
  if (numbers.length < 3 || numbers.length > mostColumns) return null;
  const rows = [...annex.rows, ...annex.totals].filter((row) => numberAt(row, column) !== null);
  const single = rateRelation(annex, column);
  const already = single ? rows.filter((row) => ratePrinted(column, single, row)).length : 0;
  if (already === rows.length) return null;
  const ways = numbers.flatMap((one, at) =>
    numbers
      .slice(at + 1)
      .flatMap((other) =>
        numbers.flatMap((to): RateOfTwo[] =>
          to === one
            ? [{ parts: [one], to: [one, other] }]
            : to === other
              ? [{ parts: [other], to: [one, other] }]
              : [{ parts: [one, other], to: [to] }],
        ),
      ),
  );
  const counted = ways.map((way) => ({ way, right: rows.filter((row) => isPrinted(column, way, row)) }));
  const [best] = counted.sort((a, b) => b.right.length - a.right.length);
  if (!best || best.right.length <= already || !nearlyAll(best.right.length, rows.length)) return null;
  // Rows in which only one of the two has something say nothing of the other.
  const two = [...best.way.parts, ...best.way.to];
  const both = best.right.filter((row) => two.every((part) => (numberAt(row, part) ?? 0) > 0));
  const told = new Set(both.map((row) => numberAt(row, column)));
  const isPart = rows.every((row) => {
    const [of, to] = termsOfTwo(best.way, row);
    return of <= to;
  });
  return both.length >= 2 && told.size >= 2 && isPart ? best.way : null;
}

/** What is divided by what in a row. */
export function termsOfTwo({ parts, to }: RateOfTwo, row: GridRow): readonly [number, number] {
  const sumOf = (columns: readonly GridColumn[]): number =>
    columns.reduce((sum, column) => sum + (numberAt(row, column) ?? 0), 0);
  return [sumOf(parts), sumOf(to)];
}

/** The printed rate of a row is that of its numbers, or there is nothing to compare. */
export function isPrinted(column: GridColumn, rate: RateOfTwo, row: GridRow): boolean {
  const cell = row.cells[column.index];
  const [of, to] = termsOfTwo(rate, row);
  if (!cell || cell.number === null || to <= 0) return true;
  return of <= to && isRate(of, to, Math.abs(cell.number), Math.min(2, cell.decimals));
}
