import { meets } from '../claim/counts.ts';
import { printHundredths } from '../claim/numerals.ts';
import type { Limit } from './bounds.ts';

const signs = { atLeast: '≥', above: '＞', atMost: '≤', below: '＜', under: '＜' } as const;

/** A number in hundredths keeps to both ends of a bound. */
export function isWithin(size: number, [limit, upper]: Limit): boolean {
  const isOver = meets(size, limit.bound ?? 'atLeast', limit.value);
  return isOver && (!upper?.bound || meets(size, upper.bound, upper.value));
}

/** ≥80、＜90. */
export function sayLimit([limit, upper]: Limit): string {
  const above = upper?.bound ? `、${signs[upper.bound]}${printed(upper.value)}` : '';
  return `${signs[limit.bound ?? 'atLeast']}${printed(limit.value)}${above}`;
}

const tenThousand = 1_000_000;

/** 4000万 of 40000000元. */
function printed(value: number): string {
  return value >= tenThousand && value % tenThousand === 0
    ? `${printHundredths(value / 10_000)}万`
    : printHundredths(value);
}
