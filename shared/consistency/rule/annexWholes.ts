import type { AnnexGrid } from '../read/annexGrid.ts';
import { numbersOf, sumOver } from './relations.ts';
import { subsetsOf } from './subsets.ts';

/** What a share may be of in the annexes: numbers of rows, sums of columns over all rows and over each part. */
export function wholesOf(annexes: readonly AnnexGrid[]): number[] {
  return annexes.flatMap((annex) => [
    annex.rows.length * 100,
    ...numbersOf(annex).flatMap((column) => subsetsOf(annex, '').map((rows) => sumOver(rows, column))),
  ]);
}

/** How many rows an annex has, and the sum of each of its columns. */
export function totalsOf(annex: AnnexGrid): number[] {
  return [annex.rows.length * 100, ...numbersOf(annex).map((column) => sumOver(annex.rows, column))];
}
