import type { ErrorData } from '#shared/error.ts';
import type { PackedSheet } from './packedSheets.ts';

export interface ReadJob {
  readonly file: string;
  /** What sentences call the file. */
  readonly name: string;
}

export type ReadReply =
  | { readonly ok: true; readonly sheets: readonly PackedSheet[] }
  | { readonly ok: false; readonly error: ErrorData };
