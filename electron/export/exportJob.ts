import type { Exported, ExportLook, ExportOrder } from '#shared/document/exportOrder.ts';
import type { ErrorData } from '#shared/error.ts';

/** What can be asked of the export thread, and what it answers. */
interface Jobs {
  readonly write: { readonly asks: { readonly order: ExportOrder }; readonly answers: Exported };
  /** The names of the files that are there already and would be written. */
  readonly clashes: { readonly asks: { readonly order: ExportOrder }; readonly answers: string[] };
  /** Nothing is written: what a person should know before. */
  readonly look: {
    readonly asks: { readonly roundId: string };
    readonly answers: Omit<ExportLook, 'templates'>;
  };
}

export type ExportJob<Kind extends keyof Jobs = keyof Jobs> = {
  readonly [Each in Kind]: { readonly kind: Each } & Jobs[Each]['asks'];
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
