import { z } from 'zod';
import { id, text } from '../fields.ts';
import { AnnexPlace, maxCells } from './place.ts';

/** Text as typed, parsed by the column; null or "" makes the cell blank. */
export const FindingsDraft = AnnexPlace.extend({
  cells: z
    .array(z.strictObject({ subjectId: id, columnId: id, input: text.nullable() }))
    .min(1)
    .max(maxCells),
});

/** The state of a table that a window already has. */
export const TableBase = z.strictObject({ session: id, number: z.number().int().min(0) });
