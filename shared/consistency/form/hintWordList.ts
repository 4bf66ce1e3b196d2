import { z } from 'zod';

export const HintWordDraft = z.strictObject({ text: z.string().max(200_000) });

/** 易错词表 of this computer: the text that a person edits, a pair a line. */
export interface HintWordList {
  readonly text: string;
  /** As it was before the last saving; null: never saved. */
  readonly previous: string | null;
}
