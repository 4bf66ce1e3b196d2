import { z } from 'zod';
import { CellPlace } from '../annex/place.ts';

export const RemarkDraft = CellPlace.extend({
  reason: z.string().trim().max(4000, '理由不超过4000字').optional(),
  confirmed: z.boolean().optional(),
});
