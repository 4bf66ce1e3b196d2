import type { Existing } from '../writeAtomically.ts';

/** One file that is to be written. Planning tells all names before anything is written. */
export interface PlannedFile {
  readonly title: string;
  /** With its ending, without a folder. */
  readonly name: string;
  /** Returns the path that it took. */
  readonly write: (target: string, options: WriteOptions) => Promise<string>;
}

export interface WriteOptions {
  readonly existing: Existing;
  readonly signal: AbortSignal;
  /** Told of parts of the file, where it has any that take time. */
  readonly onProgress: (done: number, total: number) => void;
}
