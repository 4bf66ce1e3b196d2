import type { RawCell } from '../rawSheet.ts';

/** A place of the file; the sheet is the how manieth it is. */
export interface FormPlace {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
}

/** What one form says about one item. */
export interface FormItem {
  /** Header path as printed: the heading beside it, where it has one, and the item. */
  readonly path: readonly string[];
  readonly item: FormPlace;
  readonly value: RawCell;
  readonly place: FormPlace;
}

/** One form about one unit: its items below each other, or in pairs of item and answer. */
export interface Form {
  readonly items: readonly FormItem[];
  /** Null where nothing says whose form it is. */
  readonly unit: { readonly text: string; readonly place: FormPlace } | null;
  /** Lines above it, and notes below. */
  readonly above: readonly string[];
  readonly notes: readonly string[];
}

/** A column beside the answers that is not read. */
export interface LeftColumn {
  readonly place: FormPlace;
  readonly title: string;
  /** Items beside which something stands in it. */
  readonly cells: number;
}

/** What cannot be decided about a form; said at its place. */
export interface FormProblem {
  readonly place: FormPlace;
  readonly message: string;
  readonly suggestion: string;
}

export interface FoundForms {
  readonly forms: readonly Form[];
  readonly problems: readonly FormProblem[];
  readonly left: readonly LeftColumn[];
}
