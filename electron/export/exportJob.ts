import type { PersonalPlace } from '#shared/bulletin/personalInRound.ts';
import type { ExportedFile } from '#shared/document/exportedFile.ts';
import type { ErrorData } from '#shared/error.ts';
import type { WrittenNotices } from '#shared/notice/noticeOrder.ts';
import type { Existing } from '../writeAtomically.ts';
import type { ExportRequest } from './exportFiles.ts';
import type { NoticeRequest } from './writeNotices.ts';

/** Excel and Word, or PDF of the same. */
export type DocumentFormat = 'office' | 'pdf';

/** What can be asked of the export thread, and what it answers. */
interface Jobs {
  readonly documents: {
    readonly asks: ExportRequest & { readonly formats: readonly DocumentFormat[] };
    readonly answers: ExportedFile[];
  };
  readonly notices: { readonly asks: NoticeRequest; readonly answers: WrittenNotices };
  readonly volume: {
    readonly asks: { readonly folder: string; readonly existing: Existing };
    readonly answers: ExportedFile[];
  };
  /** Nothing is written: what a person should know before. */
  readonly personal: { readonly asks: object; readonly answers: PersonalPlace[] };
}

export type ExportJob<Kind extends keyof Jobs = keyof Jobs> = {
  readonly [Each in Kind]: { readonly kind: Each; readonly roundId: string } & Jobs[Each]['asks'];
}[Kind];
export type AnswerTo<Job extends ExportJob> = Jobs[Job['kind']]['answers'];

export interface ExportControl {
  readonly onProgress: (done: number, total: number, label: string) => void;
  readonly signal: AbortSignal;
}

export type ToExportThread =
  | {
      readonly kind: 'begin';
      readonly job: ExportJob;
      /** The workspace, which the thread reads by itself. */
      readonly file: string;
      /** True: there is a window that makes PDFs. */
      readonly prints: boolean;
    }
  | { readonly kind: 'cancel' }
  /** Null: it could not be had. */
  | { readonly kind: 'bytes'; readonly id: number; readonly bytes: Uint8Array | null };

export type FromExportThread =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number; readonly label: string }
  | { readonly kind: 'picture'; readonly id: number; readonly hash: string }
  | { readonly kind: 'print'; readonly id: number; readonly html: string }
  | { readonly kind: 'done'; readonly answer: AnswerTo<ExportJob> }
  | { readonly kind: 'failed'; readonly error: ErrorData; readonly stack: string | undefined };
