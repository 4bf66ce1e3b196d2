/** Where a piece of evidence belongs. Without an annex: to the unit as a whole; without a column: to the row. */
export interface EvidencePlace {
  readonly roundId: string;
  readonly annexId: string | null;
  readonly subjectId: string;
  readonly columnId: string | null;
  readonly problemId: string | null;
}

/** A place in the stored picture, in ten-thousandths of its width and height, before it is turned. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Crop {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** What is drawn on top of a picture; the picture itself is kept. */
export type Mark =
  | { readonly kind: 'arrow' | 'box'; readonly from: Point; readonly to: Point }
  | { readonly kind: 'text'; readonly at: Point; readonly text: string };

export const rotations = [0, 90, 180, 270] as const;
/** Degrees clockwise. */
export type Rotation = (typeof rotations)[number];

/** How the picture is shown and printed. */
export interface Look {
  readonly rotation: Rotation;
  readonly crop: Crop | null;
  readonly marks: readonly Mark[];
}

/** 证据: a photo, a screenshot or a file. The bytes are kept by their hash; a name, a look or an order is only written beside them. */
export interface Evidence extends EvidencePlace, Look {
  readonly id: string;
  /** 证据编号 as given when it was taken in: see shared/evidence/evidenceNumber.ts for what is shown. */
  readonly number: string;
  readonly name: string;
  /** sha256 of the stored bytes. */
  readonly hash: string;
  /** sha256 of what was taken in; another one than `hash` when a big photo was made smaller. */
  readonly originalHash: string;
  readonly mediaType: string;
  /** In pixels; null for what is no picture. */
  readonly width: number | null;
  readonly height: number | null;
  /** Bytes. */
  readonly size: number;
  /** Local time as the camera wrote it: 2022-06-15T10:20:30. */
  readonly takenAt: string | null;
  /** sha256 of the small picture for lists. */
  readonly thumbnail: string | null;
  /** sha256 of the picture as it is printed, with turn, crop and marks; null: the stored one. */
  readonly rendering: string | null;
  readonly order: number;
}

export function isPicture(evidence: Pick<Evidence, 'width'>): boolean {
  return evidence.width !== null;
}
