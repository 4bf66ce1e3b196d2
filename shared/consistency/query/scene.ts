import type { AnnexGrid, GridRow } from '../read/annexGrid.ts';
import { numberAt } from '../rule/relations.ts';
import type { Answer } from './answers.ts';
import type { PickContext, RowSet } from './candidates.ts';
import type { Naming, NumberColumn } from './columnWords.ts';
import type { Pick } from './picks.ts';
import type { Quantity } from './quantities.ts';
import type { Span } from './wording.ts';

/** What is said of two simple answers of one table: a part of its whole, a rate under its name, how much more it is than before, or than another, or how many times as much. */
export type Operation = 'share' | 'rate' | 'change' | 'difference' | 'times';

/** The words of one number over one table, as a derived query needs them. */
export interface Scene {
  readonly context: PickContext;
  readonly measure: string;
  /** Of a number in its turn those before the first of its row. */
  readonly words: string;
  readonly span: Span;
  /** Of the sentence what stands before its own words. */
  readonly said: string;
  readonly namings: readonly Naming[];
  /** The number right before, where 占 goes on with it: 22件,占3.4%. */
  readonly goesOnWith: {
    readonly quantities: readonly Quantity[];
    readonly ofRows: boolean;
    readonly sure: boolean;
  } | null;
  /** What a text picks and names by itself: the stem of a rate. */
  picks(text: string): readonly Pick[];
  /** And the columns that it names. */
  columns(text: string): readonly Naming[];
}

/** What one number is measured by: how many rows or units, or what a column adds up to. */
export interface Measure {
  readonly column: NumberColumn | null;
  readonly naming: Naming | null;
  of(rows: readonly GridRow[]): number;
}

/** One column is as large as others together, in every row. */
export function isAsLarge(annex: AnnexGrid, way: readonly NumberColumn[], to: NumberColumn): boolean {
  return annex.rows.every(
    (row) => way.reduce((sum, { column }) => sum + (numberAt(row, column) ?? 0), 0) <= (numberAt(row, to.column) ?? 0),
  );
}

export function answer(
  aggregate: Operation,
  rows: RowSet,
  against: RowSet | null,
  { column, naming }: Measure,
  value: number,
): Answer {
  return { rows, column, aggregate, value: Math.round(value * 100) / 100, naming, against };
}
