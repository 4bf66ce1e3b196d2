/** A cell of an annex as printed, and its number in hundredths (a percent: hundredths of a percent). */
export interface GridValue {
  readonly text: string;
  /** As the grammar reads it: without spaces, half-width. */
  readonly folded: string;
  readonly number: number | null;
  readonly percent: boolean;
  /** Shown decimals. */
  readonly decimals: number;
}

export const columnKinds = ['serial', 'name', 'number', 'percent', 'rank', 'category', 'text', 'empty'] as const;
export type GridColumnKind = (typeof columnKinds)[number];

export interface GridColumn {
  readonly index: number;
  /** The header cells over it, from the top. */
  readonly path: readonly string[];
  /** The path in one, without spaces. */
  readonly title: string;
  readonly kind: GridColumnKind;
}

export interface GridRow {
  /** Counted from 1 below the head. */
  readonly row: number;
  readonly name: string;
  /** Of the heading row above it, or null. */
  readonly group: string | null;
  readonly cells: readonly GridValue[];
}

/** 合计, 小计, or a heading with the sums of what stands below it. */
export interface GridTotal extends GridRow {
  /** The rows that it sums. */
  readonly of: readonly GridRow[];
}

/** The table of an annex with the meaning of its columns, whatever file it came from. */
export interface AnnexGrid {
  /** 附件1; 附件 when there is one. */
  readonly label: string;
  readonly number: number | null;
  readonly title: string;
  readonly columns: readonly GridColumn[];
  /** Column that says what a row is about. */
  readonly nameColumn: number;
  readonly rows: readonly GridRow[];
  /** 合计, 小计: not among `rows`. */
  readonly totals: readonly GridTotal[];
  /** 占比, 同比, 满分: figures about the columns, about nothing that the table lists. */
  readonly figures: readonly GridRow[];
  readonly notes: readonly string[];
}
