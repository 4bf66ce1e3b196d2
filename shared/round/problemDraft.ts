import { z } from 'zod';
import { CellPlace } from '../annex/place.ts';
import { id, isoDay, text } from '../fields.ts';

export const ProblemDraft = CellPlace.extend({
  id: id.optional(),
  ruleId: id.nullable().default(null),
  text: z.string().trim().min(1, '请填写问题').max(4000, '问题不超过4000字'),
  place: text.nullable().default(null),
  count: z.number().int().min(0).max(100_000).nullable().default(null),
  points: z.number().int().min(0).max(1_000_000).nullable().default(null),
  period: z.strictObject({ from: isoDay, to: isoDay }).nullable().default(null),
});

/** 位置, as it was written before. */
export interface PlaceUse {
  readonly place: string;
  readonly count: number;
  /** It was written for this unit before. */
  readonly own: boolean;
}
