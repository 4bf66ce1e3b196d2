import type { FilePaper } from '#shared/consistency/checkFiles.ts';
import type { HintWord } from '#shared/consistency/form/words.ts';
import type { ReadFile } from '#shared/consistency/read/sheetDocument.ts';
import type { ErrorData } from '#shared/error.ts';

export interface CheckJob {
  readonly files: readonly ReadFile[];
  readonly words: readonly HintWord[];
}

export type CheckReply =
  | { readonly ok: true; readonly papers: readonly FilePaper[] }
  | { readonly ok: false; readonly error: ErrorData };
