import type { RoundData } from '#shared/round/roundData.ts';

/** What a file says about one cell of the round, and where it says it (rows and columns count from 0). */
export interface TruthCell {
  readonly column: string;
  readonly value: string;
  readonly sheet: string;
  readonly row: number | null;
  readonly at: number | null;
}

export interface TruthRow {
  readonly key: string;
  /** Where the file says it, of a row in which nothing is to be read without asking. */
  readonly row?: number;
  readonly cells: readonly TruthCell[];
}

/** One file of the corpus. */
export interface CorpusFile {
  readonly name: string;
  /** The kind of damage, in plain words. */
  readonly kind: string;
  readonly pack: string;
  readonly annexId: string;
  bytes(): Promise<Buffer>;
  readonly truth: readonly TruthRow[];
  /** Rows (from 0) about which a person has to be asked. */
  readonly mustFlag: readonly { readonly sheet: string; readonly row: number }[];
  /** A damage that cannot be read: what counts is that nothing wrong comes in silently. */
  readonly refusable: boolean;
  readonly about?: { readonly period?: string; readonly unit?: string; readonly notes?: readonly string[] };
  /** Of the two offices whose files were written last, before anybody looked how they are read: counted by themselves too. */
  readonly heldOut?: boolean;
  /** What the round holds already. */
  readonly prepare?: (data: RoundData) => RoundData;
}
