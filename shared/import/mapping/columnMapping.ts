export const confidences = ['sure', 'likely', 'doubtful', 'none'] as const;
export type Confidence = (typeof confidences)[number];

/** One column of the file, and the annex column that it is taken for. */
export interface MappedColumn {
  /** Column letter of the sheet; of a table on its side the number of the row. */
  readonly column: string;
  /** What a person calls it by in ImportLayout.columns: its header path, or its letter where the path does not tell it apart. */
  readonly key: string;
  /** Its header path as printed, joined by " / "; "" when nothing is printed above it. */
  readonly title: string;
  /** Null: not imported. */
  readonly columnId: string | null;
  readonly confidence: Confidence;
  /** Why, for the person: 表头相同 … */
  readonly reason: string;
  /** The annex column that its content would fit; for a person to decide. */
  readonly suggested?: string;
}

/** An annex column that a column of a file may be taken for. */
export interface ImportTarget {
  readonly id: string;
  /** Its header path. */
  readonly title: string;
  /** Computed or printed by the program: a file's column is only compared with it. */
  readonly computed: boolean;
}

/** How the columns of a file were understood: the same for a dry run and a real one. */
export interface ColumnMapping {
  readonly sheet: string;
  /** Rows of the head, counted from 1; of a table on its side its columns. */
  readonly head: { readonly first: number; readonly last: number };
  /** Set where the items stand below each other and the units beside each other. */
  readonly turned?: TurnedTable;
  /** From left to right; columns without title, content and meaning are left out. */
  readonly columns: readonly MappedColumn[];
  /** Ids of the annex columns that nothing in the file fills; computed ones are not among them. */
  readonly unfilled: readonly string[];
  /** What is printed in the head: equal for two files of the same form. */
  readonly fingerprint: string;
}

/** Why a table is taken to stand on its side, and how sure that is. */
export interface TurnedTable {
  /** Forms about one unit each, put together: their items stand below each other. */
  readonly forms?: number;
  readonly confidence: Exclude<Confidence, 'doubtful' | 'none'>;
  readonly reason: string;
}

/** What a person says about the form of a file. It goes before everything that is found out. */
export interface ImportLayout {
  readonly sheet?: string | undefined;
  /** Rows of the head, counted from 1. */
  readonly head?: { readonly first: number; readonly last: number } | undefined;
  /** Header path ("信息公开 / 报送条数") or column letter → id of the annex column; null: not imported. */
  readonly columns?: Readonly<Record<string, string | null>> | undefined;
  /** Rows below the head that are no data, counted from 1. */
  readonly notData?: readonly number[] | undefined;
  /** Whether the table stands on its side; where nothing is said, it is found out. */
  readonly turned?: boolean | undefined;
}

/** What was said about an earlier file with the same head. */
export interface RememberedLayout {
  readonly fingerprint: string;
  /** Rows that the head has. */
  readonly depth: number;
  readonly columns: Readonly<Record<string, string | null>>;
}

export const pathSeparator = ' / ';
