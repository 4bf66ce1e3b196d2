import type { Count } from '../claim/counts.ts';
import { isRate } from './printedRate.ts';

/** 分别占a%、b%、c%: which of how many. */
export function placeInList(text: string, counts: readonly Count[], at: number): { at: number; length: number } | null {
  let first = at;
  while (
    first > 0 &&
    counts[first - 1]?.measure === '%' &&
    /^[、和及]$/u.test(text.slice(counts[first - 1]?.end, counts[first]?.start))
  )
    first -= 1;
  if (
    !/(?:分别占|依次占)[^,;。]{0,24}$|(?:占比(?:分别|依次)(?:为|是)?|比例(?:分别|依次)(?:为|是)?)[^,;。]{0,10}$/u.test(
      counts[first]?.before ?? '',
    )
  )
    return null;
  let last = at;
  while (
    counts[last + 1]?.measure === '%' &&
    /^[、和及]$/u.test(text.slice(counts[last]?.end, counts[last + 1]?.start))
  )
    last += 1;
  return { at: at - first, length: last - first + 1 };
}

/** 分别占40.0%、35.4%、24.6% are of one whole: the one that all but one of them fit. */
export function commonWhole(near: readonly Count[], rates: readonly Count[], wholes: readonly number[]): number | null {
  const parts = near.slice(-rates.length);
  const right = (to: number): number =>
    rates.filter((rate, at) => isRate(parts[at]?.value ?? 0, to, rate.value, rate.decimals)).length;
  if (rates.length < 3) return null;
  return wholes.find((to) => to > 0 && right(to) >= rates.length - 1) ?? null;
}
