import { z } from 'zod';
import { id, isoDay } from '../fields.ts';

/** A round that is about to be started. */
export const RoundDraft = z
  .strictObject({
    fromRoundId: id,
    title: z.string().trim().min(1, '请填写轮次名称').max(100, '轮次名称不超过100字'),
    year: z.number().int().min(1990, '年份不对').max(2199, '年份不对'),
    quarter: z.number().int().min(1).max(4).nullable(),
    from: isoDay.nullable(),
    to: isoDay.nullable(),
    asOf: isoDay.nullable(),
    date: isoDay.nullable(),
  })
  .refine(({ from, to }) => from === null || to === null || from <= to, { path: ['to'], message: '止日早于起日' });
