import type { Look } from '#shared/round/evidence.ts';

/** What the window asks of the picture worker. */
export type PictureJob =
  | { readonly kind: 'prepare'; readonly file: Blob }
  | { readonly kind: 'render'; readonly address: string; readonly look: Look };

/** A file looked at before it is taken in. */
export interface Prepared {
  /** Why what claims to be a picture is kept as a file; `heic`: a picture that nothing here and in the office can show. */
  readonly fault: 'broken' | 'huge' | 'heic' | null;
  /** Null: no picture, it is kept as a file. */
  readonly picture: {
    readonly width: number;
    readonly height: number;
    readonly takenAt: string | null;
    /** The smaller or turned picture to be stored in place of the file; null: the file itself. */
    readonly stored: ArrayBuffer | null;
    /** sha256 of the file where another picture is stored. */
    readonly originalHash: string | null;
    readonly thumbnail: ArrayBuffer;
    readonly rendering: ArrayBuffer | null;
  } | null;
}

export interface Rendered {
  readonly thumbnail: ArrayBuffer;
  readonly rendering: ArrayBuffer;
}

export type PictureAnswer =
  | { readonly id: number; readonly ok: true; readonly value: Prepared | Rendered }
  | { readonly id: number; readonly ok: false };
