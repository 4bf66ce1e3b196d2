import type { Block, DocumentModel } from '#shared/document/documentModel.ts';
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

/** A document that is to be written: as Word, as PDF, or as both. */
export interface PlannedDocument {
  /** Its files are named after it. */
  readonly title: string;
  readonly build: () => DocumentModel<Block>;
}
