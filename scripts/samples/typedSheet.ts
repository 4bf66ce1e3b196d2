import { readFileSync } from 'node:fs';

export type TypedCell = string | number | null;

/** A spreadsheet as somebody at an office types it: a title over everything, one or two rows of head, then the rows. */
export interface TypedSheet {
  /** The annex that it is imported into. */
  readonly annex: string;
  /** File name without its ending. */
  readonly file: string;
  readonly title: string;
  readonly subtitle?: string;
  readonly head: readonly (readonly TypedCell[])[];
  readonly rows: readonly (readonly TypedCell[])[];
  /** Lines below the table. */
  readonly notes?: readonly string[];
  /** Merged ranges, counted from the first head row: top, left, bottom, right, all from 0 and included. */
  readonly merges?: readonly (readonly [number, number, number, number])[];
  readonly widths: readonly number[];
  /** Column (from 0) whose head cell has a diagonal. */
  readonly corner?: number;
}

const golden = new URL('../../tests/fixtures/golden/', import.meta.url);

// biome-ignore lint/suspicious/noExplicitAny: golden data has one shape per example, described in its README
export function readGolden(path: string): any {
  return JSON.parse(readFileSync(new URL(path, golden), 'utf8'));
}

export function readRestored(path: string): string {
  return readFileSync(new URL(`restored/${path}`, golden), 'utf8');
}
