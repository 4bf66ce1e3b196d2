/**
 * What a reader hands over: the cells of one sheet as they are printed, without any understanding. Rows and columns count
 * from 0 at the sheet's A1, so that every cell's address is its place.
 */
export interface RawCell {
  /** As displayed, with the line breaks inside the cell; "" for an empty cell. */
  readonly text: string;
  /** The stored number where the cell holds one (a percent as its fraction: 90.9 % is 0.909), else null. */
  readonly number: number | null;
  /** True when the number is displayed as a percent. */
  readonly percent: boolean;
  /** A date cell as `YYYY-MM-DD`, else null. */
  readonly date: string | null;
}

/** A merged region, all four sides included. Only its upper left cell has content. */
export interface RawMerge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface RawSheet {
  readonly name: string;
  /** Rows may be shorter than the sheet is wide: missing cells are empty. */
  readonly rows: readonly (readonly RawCell[])[];
  readonly merges: readonly RawMerge[];
  /** Rows that begin a printed page by a break that somebody set: merged cells were cut there, not ended. */
  readonly pageStarts?: readonly number[];
  /** Rows that somebody crossed out as a whole: what they say is void. */
  readonly struckRows?: readonly number[];
  /** What the reader changed, left out or was not sure of. */
  readonly remarks?: readonly RawRemark[];
  /** For a table out of a document or page: the how manieth it is there, and the row of this sheet that is its first. */
  readonly table?: { readonly number: number; readonly firstRow: number };
}

/** What a reader has to say about a place of the sheet; rows and columns count from 0, null when the whole is meant. */
export interface RawRemark {
  readonly severity: 'warning' | 'info';
  readonly row: number | null;
  readonly column: number | null;
  readonly message: string;
  /** A table that is there was not read. */
  readonly unread?: true;
}
