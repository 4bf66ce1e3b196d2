import { z } from 'zod';
import type { PersonalPlace } from '../bulletin/personalInRound.ts';
import { id, path } from '../fields.ts';
import { NoticeOrder, type WrittenNotices } from '../notice/noticeOrder.ts';
import type { ExportedFile } from './exportedFile.ts';

export const exportFormats = ['xlsx', 'docx', 'pdf'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** What of a round is to be written into which folder. */
export const ExportOrder = z.strictObject({
  roundId: id,
  folder: path,
  /** null: every annex that is printed. */
  annexIds: z.array(id).nullable().default([]),
  bulletin: z.boolean().default(false),
  /** Annexes as xlsx, everything else as docx, all of it as PDF. */
  formats: z.array(z.enum(exportFormats)).default(['xlsx', 'docx']),
  /** All annexes as one workbook, a sheet for each, instead of a workbook for each. */
  oneWorkbook: z.boolean().default(false),
  /** Annexes that are filled into an office's own xlsx; such an annex is a file of its own in any case. */
  templates: z.array(z.strictObject({ annexId: id, path })).default([]),
  /** 证据卷: several documents where one would be too large. */
  evidence: z.boolean().default(false),
  notices: NoticeOrder.nullable().default(null),
  /** 校核单, signed by this device. */
  slip: z.boolean().default(false),
  /** What to do with a file of the same name: keep it and number the new one, or replace it. */
  existing: z.enum(['number', 'replace']).default('number'),
});
export type ExportOrder = z.output<typeof ExportOrder>;

export interface Exported {
  readonly files: readonly ExportedFile[];
  readonly notices: WrittenNotices | null;
  /** True: it was stopped; the files are those that were complete by then. */
  readonly stopped: boolean;
}

/** What a person should know before a round is exported. */
export interface ExportLook {
  readonly personal: readonly PersonalPlace[];
  /** The page on which 署名 and 成文日期 stand without a line of the text; null: none. */
  readonly lonelySignOff: number | null;
  /** How many units have something to put right, and how many pieces of evidence there are. */
  readonly unitsToNotify: number;
  readonly evidence: number;
  /** The office's own forms that were filled the last time. */
  readonly templates: readonly { readonly annexId: string; readonly path: string; readonly missing: boolean }[];
}
