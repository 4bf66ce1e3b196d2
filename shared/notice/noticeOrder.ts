import { z } from 'zod';
import { id } from '../fields.ts';

/** 整改通知单 of a round: of these units or of all that have problems, each as a file of its own or all in one. */
export const NoticeOrder = z.strictObject({
  unitIds: z.array(id).nullable(),
  oneFile: z.boolean(),
  /** Prints the pictures behind the reply form. */
  pictures: z.boolean(),
});
export type NoticeOrder = z.output<typeof NoticeOrder>;

export interface WrittenNotices {
  /** Units that got one, and units without a problem. */
  readonly units: number;
  readonly without: number;
  /** Answers that were taken for problems by their words: to be looked over. */
  readonly unsure: readonly { readonly unit: string; readonly item: string; readonly text: string }[];
  /** Accounts with problems whose sponsor is not in the register: they are in no notice. */
  readonly ownerless: readonly string[];
}
