import { z } from 'zod';
import { id, isoDay } from '../fields.ts';

const unitName = z.string().trim().min(1, '请填写单位名称').max(100, '单位名称不超过100字');
const shortName = z.string().trim().max(100).nullable().default(null);

export const UnitDraft = z.strictObject({
  id: id.optional(),
  name: unitName,
  short: shortName,
  groupId: id,
  aliases: z.array(z.string().trim().min(1).max(100)).max(100).default([]),
  exempt: z.string().trim().max(200).nullable().default(null),
  /** Left out: they stay as they are. Renaming, merging and splitting have calls of their own. */
  formerNames: z
    .array(z.strictObject({ name: unitName, short: shortName, until: isoDay }))
    .max(100)
    .optional(),
  startedOn: isoDay.nullable().optional(),
  endedOn: isoDay.nullable().optional(),
  successors: z.array(id).max(100).optional(),
});

/** 改名. */
export const RenameDraft = z.strictObject({ id, name: unitName, short: shortName, from: isoDay });

/** Who takes over: a unit of the register, or one that begins then. */
const Successor = z.union([z.strictObject({ id }), z.strictObject({ name: unitName, short: shortName, groupId: id })]);

/** 合并、拆分、撤销. */
export const SucceedDraft = z.strictObject({
  ids: z.array(id).min(1).max(100),
  from: isoDay,
  into: z.array(Successor).max(100),
});
