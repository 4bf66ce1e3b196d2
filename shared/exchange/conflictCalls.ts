import { z } from 'zod';
import { returns, takes } from '../contractType.ts';
import { id } from '../fields.ts';
import { type ConflictView, type DecidedMany, Decision, decisionRules } from './conflictView.ts';

export const conflictCalls = {
  count: returns<number>(),
  /** The first of them, those of the round in front. */
  list: takes(z.strictObject({ roundId: id })).returns<{ total: number; conflicts: ConflictView[] }>(),
  /** One undo step, as every decision. */
  decide: takes(Decision).returns<{ savedAt: string }>(),
  decideMany: takes(z.strictObject({ rule: z.enum(decisionRules) })).returns<DecidedMany>(),
};
