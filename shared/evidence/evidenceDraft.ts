import { z } from 'zod';
import { id, path } from '../fields.ts';
import { rotations } from '../round/evidence.ts';
import { maxAtOnce, whole } from './limits.ts';

const hashText = z.string().regex(/^[0-9a-f]{64}$/);
const uploadToken = z.uuid();
export const EvidencePlace = z.strictObject({
  roundId: id,
  annexId: id.nullable(),
  subjectId: id,
  columnId: id.nullable(),
  problemId: id.nullable(),
});
const pixels = z.number().int().min(1).max(100_000);
const share = z.number().int().min(0).max(whole);
const point = z.strictObject({ x: share, y: share });
/** Pictures that the window has made and uploaded: `rendering` has turn, crop and marks in it. */
const madePictures = { thumbnail: uploadToken.nullable(), rendering: uploadToken.nullable() };
const EvidenceFile = z.strictObject({
  /** A file of this machine, or bytes that were uploaded before. */
  source: z.union([z.strictObject({ path }), z.strictObject({ upload: uploadToken })]),
  name: z.string().trim().min(1).max(200),
  /** Of what was taken in, when the stored picture is another one. */
  originalHash: hashText.nullable(),
  width: pixels.nullable(),
  height: pixels.nullable(),
  takenAt: z.string().max(30).nullable(),
  ...madePictures,
});
const EvidenceLook = z.strictObject({
  rotation: z.literal(rotations),
  crop: z.strictObject({ left: share, top: share, width: share.min(1), height: share.min(1) }).nullable(),
  marks: z
    .array(
      z.union([
        z.strictObject({ kind: z.enum(['arrow', 'box']), from: point, to: point }),
        z.strictObject({ kind: z.literal('text'), at: point, text: z.string().trim().min(1).max(200) }),
      ]),
    )
    .max(200),
  ...madePictures,
});

export const EvidenceDraft = EvidencePlace.extend({ files: z.array(EvidenceFile).min(1).max(maxAtOnce) });

/** `before`: the one that it is put in front of; null: at the end of its place. */
export const EvidenceChange = z.strictObject({
  id,
  name: z.string().trim().min(1).max(200).optional(),
  look: EvidenceLook.optional(),
  before: id.nullable().optional(),
});

export interface EvidenceCount {
  readonly subjectId: string;
  readonly columnId: string | null;
  readonly count: number;
}
