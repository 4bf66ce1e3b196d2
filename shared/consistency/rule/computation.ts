import type { GridColumn, GridRow } from '../read/annexGrid.ts';
import { numberAt } from './relations.ts';

/** A way to compute a column from others of its row, in hundredths and not rounded; null where there is nothing to compute. */
export interface Computation {
  readonly say: string;
  readonly of: readonly GridColumn[];
  readonly value: (row: GridRow) => number | null;
  /** What it is over several rows together, where that is no sum of theirs: 亩均税收 of all. */
  readonly over?: (rows: readonly GridRow[]) => number | null;
}

export function combined(
  row: GridRow,
  one: GridColumn,
  other: GridColumn,
  way: (a: number, b: number) => number | null,
): number | null {
  const [a, b] = [numberAt(row, one), numberAt(row, other)];
  return a === null || b === null ? null : way(a, b);
}

/** What comes most often, first. */
export function modes(values: readonly number[]): number[] {
  const often = (value: number): number => values.filter((each) => each === value).length;
  return [...new Set(values)].sort((a, b) => often(b) - often(a));
}
