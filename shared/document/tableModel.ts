/**
 * The table model that every writer renders: no domain word in here. Rows and columns count from 0 and include the
 * head rows, not the title.
 */
export type CellFormat =
  | { readonly type: 'text' }
  /** `value` is in hundredths. */
  | { readonly type: 'number'; readonly decimals: number }
  /** `value` is in hundredths of a percent. */
  | { readonly type: 'percent'; readonly decimals: number }
  | { readonly type: 'date'; readonly pattern: '2022年5月6日' | '2022.5.6' | '2022-05-06' };

/**
 * What Excel computes live. `P` is a place (in an AnnexTable or on the sheet).
 * - sum: constant (hundredths) + Σ times × place, or Σ of a range in one column
 * - ratio: of − minus, divided by to; rounded; `whenZero` when `to` is 0
 * - rank: place of `of` within the range
 */
export type Formula<P> =
  | {
      readonly fn: 'sum';
      readonly constant: number;
      readonly terms: readonly { readonly of: P; readonly times: number }[];
    }
  | { readonly fn: 'total'; readonly ranges: readonly { readonly from: P; readonly to: P }[] }
  | {
      readonly fn: 'ratio';
      readonly of: P;
      readonly minus: P | null;
      readonly to: P;
      readonly percent: boolean;
      readonly decimals: number;
      readonly whenZero: string;
    }
  | {
      readonly fn: 'rank';
      readonly of: P;
      readonly range: { readonly from: P; readonly to: P };
      readonly method: 'dense' | 'competition';
      readonly order: 'desc' | 'asc';
    };

export interface SheetPlace {
  readonly row: number;
  readonly column: number;
}

export interface ModelCell {
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** As printed; may hold line breaks. */
  readonly text: string;
  /** Text cells repeat `text`; number, percent and date cells carry the value; null is blank. */
  readonly value: string | number | null;
  readonly format: CellFormat;
  readonly formula?: Formula<SheetPlace> | undefined;
  readonly align: 'left' | 'center' | 'right';
  readonly diagonal?: { readonly upper: string; readonly lower: string } | undefined;
  /** The rest of a merged cell that was ended at the end of a page: it says its text again. */
  readonly goesOn?: true;
}

export interface ModelRow {
  readonly kind: 'head' | 'body' | 'group' | 'total';
  /** Only cells that start here: cells covered by a span are absent. In order of `column`. */
  readonly cells: readonly ModelCell[];
}

export interface TableModel {
  /** "附件1"; null for a table inside the text. */
  readonly label: string | null;
  readonly title: string;
  readonly subtitle: string | null;
  /** Width of each column, in full-width characters of the body font. */
  readonly columns: readonly { readonly width: number }[];
  readonly headRows: number;
  readonly rows: readonly ModelRow[];
  readonly notes: readonly string[];
  readonly orientation: 'portrait' | 'landscape';
  /** Of a part of a table that goes on below: which columns of the whole its own are. */
  readonly wholeColumns?: readonly number[];
  /** Columns to keep in view on screen: the number of leading columns up to the name. */
  readonly frozenColumns: number;
}
