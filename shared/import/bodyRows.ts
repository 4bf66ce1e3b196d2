import type { Group } from '../pack/pack.ts';
import type { TotalKind } from '../text/rowLabel.ts';
import type { HeadBlock } from './findHead.ts';
import type { RowCells } from './rowCells.ts';

/** One row about a subject. Cells of merged regions are filled down; `cells` has every found column. */
export interface BodyRow {
  readonly row: number;
  readonly block: HeadBlock;
  readonly group: Group | null;
  /** True after a head that is printed again, at the top of a printed page, or at the top of the next block: cells that begin here were cut by the page. */
  readonly continued: boolean;
  readonly cells: RowCells;
}

export interface TotalRow {
  readonly row: number;
  readonly block: HeadBlock;
  readonly kind: TotalKind;
  readonly label: string;
  /** Number of body rows that were read before this one. */
  readonly after: number;
  readonly cells: RowCells;
}

export interface StrayRow {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** What has been read so far; the group goes on from one block to the next. */
export interface Reading {
  readonly rows: BodyRow[];
  readonly totals: TotalRow[];
  readonly loose: (StrayRow & { readonly block: HeadBlock; readonly counts: boolean })[];
  group: Group | null;
  outside: { readonly from: number; readonly to: number; readonly text: string } | null;
  readonly continued: StrayRow[];
  readonly heads: number[];
}
