import { z } from 'zod';
import { BlockPlace } from '../../bulletin/bulletinView.ts';
import { id } from '../../fields.ts';

/** Put a fact where a number stands in a paragraph. `was` are the digits as the window saw them: if they are others now, nothing is done. */
export const FixDraft = BlockPlace.extend({
  start: z.int().min(0),
  was: z.string().min(1).max(40),
  fact: id,
});
export type FixDraft = z.infer<typeof FixDraft>;
