import { z } from 'zod';
import { isIsoDate } from './annex/date.ts';

/** What the drafts of every feature are made of: the bounds that hold for any text, id, path or day of the app. */
export const text = z.string().max(10_000);
export const id = z.string().min(1).max(400);
export const path = z.string().min(1).max(4096);
export const isoDay = z.string().refine(isIsoDate, '请填真实的日期，例如 2022-06-30');
