import type { ErrorData } from '#shared/error.ts';
import type { PackedSheet } from './packedSheets.ts';

export interface ReadJob {
  readonly file: string;
  /** What sentences call the file. */
  readonly name: string;
  /** Up to how many bytes the file itself is handed back too. */
  readonly keepUpTo: number;
  /** Its text is wanted, not tables to import: a PDF will do. */
  readonly asText: boolean;
}

/** The very bytes that were read: the file itself may be another one by now. */
export interface ReadFile {
  /** sha256. */
  readonly hash: string;
  readonly size: number;
  /** Null when they are too many. */
  readonly bytes: Uint8Array<ArrayBuffer> | null;
}

export type ReadReply =
  | { readonly ok: true; readonly sheets: readonly PackedSheet[]; readonly source: ReadFile }
  | { readonly ok: false; readonly error: ErrorData };
