import { z } from 'zod';
import { id } from '../fields.ts';

/** An annex of a round, and a cell of it. */
export const AnnexPlace = z.strictObject({ roundId: id, annexId: id });
export const CellPlace = AnnexPlace.extend({ subjectId: id, columnId: id });

/** Many cells of one annex: as many as a large paste has. */
export const maxCells = 100_000;
export const CellsDraft = AnnexPlace.extend({
  cells: z
    .array(z.strictObject({ subjectId: id, columnId: id }))
    .min(1)
    .max(maxCells),
});
