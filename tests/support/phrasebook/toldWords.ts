import { number } from './marks.ts';
import { percent } from './rounding.ts';
import { distinct } from './rows.ts';
import type { Drawn } from './told.ts';

export const growth = ({ more, before }: Drawn): string | null => percent(Math.abs(more), before);
export const up = ({ more }: Drawn): boolean => more > 0;
export const size = ({ more }: Drawn): number => Math.abs(more);
export const shares = ({ parts, now }: Drawn): string[] | null => {
  const all = parts.map((part) => percent(part, now));
  return all.includes(null) || !distinct(parts) ? null : all.map((share) => share ?? '');
};
export const numbers = (values: readonly (number | string)[], unit: string): string =>
  values.map((value) => `${number(value)}${unit}`).join('、');

export type Tell = (own: Drawn) => string | null;

/** A whole that only a rate proves: one more of thousands leaves the rate as it is, and is not false. */
export const proved = (value: number, whole: number): string => (whole < 200 ? number(value) : String(value));

/** What a bulletin tells of its own: whole, part and share, now and before, plan and done. */
