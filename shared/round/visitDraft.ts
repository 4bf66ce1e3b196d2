import { z } from 'zod';
import { id, text } from '../fields.ts';
import { visitStatuses } from './visit.ts';

export const VisitDraft = z.strictObject({
  roundId: id,
  unitId: id,
  status: z.enum(visitStatuses).optional(),
  note: text.optional(),
  assignee: z.string().trim().max(50).nullable().optional(),
});

export const AssignmentDraft = z.strictObject({
  roundId: id,
  unitIds: z.array(id).min(1).max(5000),
  assignee: z.string().trim().min(1).max(50).nullable(),
});
