import { z } from 'zod';
import type { ExportedFile } from '../document/exportedFile.ts';
import { id, path } from '../fields.ts';

/** 整改通知单 of a round: of these units or of all that have problems, each as a file of its own or all in one. */
export const NoticeOrder = z.strictObject({
  roundId: id,
  unitIds: z.array(id).nullable(),
  oneFile: z.boolean(),
  /** Prints the pictures behind the reply form. */
  pictures: z.boolean(),
  folder: path,
});

export interface WrittenNotices {
  readonly files: readonly ExportedFile[];
  /** Units that got one, and units without a problem. */
  readonly units: number;
  readonly without: number;
  /** Answers that were taken for problems by their words: to be looked over. */
  readonly unsure: readonly { readonly unit: string; readonly item: string; readonly text: string }[];
  /** Accounts with problems whose sponsor is not in the register: they are in no notice. */
  readonly ownerless: readonly string[];
}
