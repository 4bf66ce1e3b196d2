import { z } from 'zod';
import { id, path } from '../fields.ts';

/** What of a round is to be written into which folder. */
export const ExportOrder = z.strictObject({
  roundId: id,
  annexIds: z.array(id).nullable(),
  bulletin: z.boolean(),
  /** All annexes as one workbook, a sheet for each, instead of a workbook for each. */
  oneWorkbook: z.boolean().optional(),
  /** Annexes that are filled into an office's own xlsx; such an annex is a file of its own in any case. */
  templates: z.array(z.strictObject({ annexId: id, path })).optional(),
  /** The same as PDF as well. */
  pdf: z.boolean().default(false),
  folder: path,
});

export interface ExportedFile {
  readonly path: string;
  readonly title: string;
}
