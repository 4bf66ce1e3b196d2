import type { CellFormat, Formula } from '../document/tableModel.ts';
import type { LeafColumn } from '../pack/column.ts';
import type { Value } from './value.ts';

/** A place in an AnnexTable: index into `rows` and column id. */
export interface TablePlace {
  readonly row: number;
  readonly columnId: string;
}

export interface TableCell {
  readonly value: Value;
  /** As printed; "" for a blank. */
  readonly text: string;
  readonly format: CellFormat;
  readonly formula?: Formula<TablePlace> | undefined;
  /** Rows covered downwards, counted from this one; 0 when a cell above covers this one; absent means 1. */
  readonly rowSpan?: number | undefined;
}

export interface TableRow {
  readonly kind: 'subject' | 'group' | 'subtotal' | 'total';
  /** Set on subject rows. */
  readonly subjectId: string | null;
  readonly groupId: string | null;
  /** One per leaf column; a group row has a single cell that spans the table. */
  readonly cells: readonly TableCell[];
}

export interface HeaderCell {
  readonly text: string;
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** Corner with a diagonal from the upper left to the lower right: `text` is empty then. */
  readonly diagonal?: { readonly upper: string; readonly lower: string } | undefined;
}

/**
 * The layout-neutral table of one annex. The screen, Excel and Word all show it; none of them computes.
 */
export interface AnnexTable {
  readonly annexId: string;
  readonly number: number | null;
  /** What stands above the title: 附件1, 附件 alone when the bulletin has a single annex, null for a table inside the text. */
  readonly label: string | null;
  readonly title: string;
  readonly subtitle: string | null;
  readonly columns: readonly LeafColumn[];
  readonly header: readonly HeaderCell[];
  readonly headerRows: number;
  readonly rows: readonly TableRow[];
  readonly notes: readonly string[];
  readonly orientation: 'portrait' | 'landscape';
  readonly blocks: number;
  readonly blockBy: 'rows' | 'group';
}
