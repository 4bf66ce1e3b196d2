import type { FilePaper } from '#shared/consistency/checkFiles.ts';
import type { HintWord } from '#shared/consistency/form/words.ts';
import type { ReadFile } from '#shared/consistency/read/sheetDocument.ts';
import type { TextDocument, TextPlace } from '#shared/consistency/read/textDocument.ts';
import type { TriedNumber } from '#shared/consistency/trial/trial.ts';
import type { ErrorData } from '#shared/error.ts';

export interface CheckJob {
  readonly task: 'check';
  readonly files: readonly ReadFile[];
  readonly words: readonly HintWord[];
}

/** 试改 of one paper. */
export interface TrialJob {
  readonly task: 'trial';
  readonly document: TextDocument;
  /** Only numbers that stand there. */
  readonly among: readonly TextPlace[] | null;
}

export interface Failed {
  readonly ok: false;
  readonly error: ErrorData;
}

export type CheckReply = { readonly ok: true; readonly papers: readonly FilePaper[] } | Failed;

/** One for each number, then one with null; `total` is that of all. */
export type TrialReply = { readonly ok: true; readonly total: number; readonly tried: TriedNumber | null } | Failed;
