import { z } from 'zod';
import { id, path } from '../fields.ts';

/** What of a round is to be written into which folder. */
export const ExportOrder = z.strictObject({
  roundId: id,
  annexIds: z.array(id).nullable(),
  bulletin: z.boolean(),
  folder: path,
});

export interface ExportedFile {
  readonly path: string;
  readonly title: string;
}
