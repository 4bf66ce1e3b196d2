import type { Count } from '../claim/counts.ts';
import { type NumberedPassage, runUpTo } from './numbers.ts';
import { printNumber, type Reckoning } from './reckoning.ts';

/** 1月109件、2月82件…月均106.7件: what is listed, spread over the list. */
export function meansOf({ passage, numbers }: NumberedPassage, mean: Count): Reckoning[] {
  if (/日均/u.test(mean.before)) return ofDays(passage.text, numbers, mean);
  if (!/[月季]均|平均每[月季]/u.test(mean.before)) return [];
  const last = numbers.slice(0, numbers.indexOf(mean)).findLast(({ measure }) => measure === mean.measure);
  const run = last ? runUpTo(passage.text, numbers, last) : [];
  if (run.length < 3) return [];
  const sum = run.reduce((so, { value }) => so + value, 0);
  return [{ value: sum / run.length, how: `${printNumber(sum)}÷${run.length} 是`, grade: 'near' }];
}

/** 11月份共转办1605件,日均53.5件: over the days of the month. */
function ofDays(text: string, numbers: readonly Count[], mean: Count): Reckoning[] {
  const totals = numbers.filter(
    ({ measure, value, start }) => measure === mean.measure && value > mean.value && start < mean.start,
  );
  const days = /\d月份?/u.test(text) ? [28, 29, 30, 31] : [90, 91, 92, 181, 182, 183, 184, 365, 366];
  return totals.flatMap(({ value }, at) =>
    days.map((by) => ({
      value: value / by,
      how: `${printNumber(value)}÷${by} 是`,
      grade: at === 0 ? ('near' as const) : ('far' as const),
    })),
  );
}
