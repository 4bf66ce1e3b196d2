import type { Count } from '../claim/counts.ts';
import type { Passage } from '../claim/passages.ts';
import { placedIn } from '../claim/passages.ts';
import type { Discrepancy } from '../discrepancy.ts';
import { placeOf, type TextPlace } from '../read/textDocument.ts';
import { isRate } from '../rule/printedRate.ts';
import type { NumberedPassage } from './numbers.ts';
import type { Grade, Reckoning } from './reckoning.ts';

/** Rules that ask what a number is of, with less of its words. */
const asking: ReadonlySet<string> = new Set([
  'rate',
  'share',
  'unaccounted',
  'annex-near',
  'difference',
  'percentage-points',
  'average',
  'growth',
  'remainder',
  'mean',
]);

/** A number that others bear out by their grade, or that is called wrong here, or borne out only nearly: then what they come to. */
export interface Settled {
  readonly grade: Grade | null;
  readonly place: TextPlace | null;
  readonly found: string;
  /** Not reckoned itself: another is, out of it. */
  readonly operand: boolean;
  /** Where that is a rate how far it says which number it is of. */
  readonly ofRate: 'closely' | 'roughly' | null;
}

export function operandsOf({ passage, numbers }: NumberedPassage, { of = [] }: Reckoning, by: Count): Settled[] {
  const isRateOf = '%倍'.includes(by.measure);
  return of
    .filter((count) => numbers.includes(count))
    .map((count) => asOperand(passage, count, isRateOf ? (isOnlyOne(count, of, by) ? 'closely' : 'roughly') : null));
}

/** 44个 of 48个 are 91.7%, 1110条 are 5.7% more than 1050条, and of the numbers next to each of them none is. */
function isOnlyOne(count: Count, of: readonly Count[], { measure, value, decimals }: Count): boolean {
  const [one, other, ...more] = of;
  if (measure !== '%' || !one || !other || more.length > 0) return false;
  const step = 10 ** (2 - Math.min(2, count.decimals));
  const rates = [0, step, -step].map((off) => {
    const [a = 0, b = 0] = [one, other].map((each) => each.value + (each === count ? off : 0));
    return [isRate(a, b, value, decimals), isRate(Math.abs(a - b), b, value, decimals)] as const;
  });
  return [0, 1].some((way) => rates.every((each, at) => each[way] === (at === 0)));
}

export function asOperand(passage: Passage, count: Count, ofRate: Settled['ofRate']): Settled {
  return { grade: 'far', place: placeIn(passage, count), found: '', operand: true, ofRate };
}

/** Of a number what others of the text have settled. */
export type SettledAt = (place: TextPlace | null) => readonly Settled[];

export function settledAt(settled: readonly Settled[]): SettledAt {
  const known = new Map<string, Settled[]>();
  const keyOf = (place: TextPlace | null): string => `${place?.paragraph} ${place?.end}`;
  for (const each of settled) known.set(keyOf(each.place), [...(known.get(keyOf(each.place)) ?? []), each]);
  return (place) => known.get(keyOf(place)) ?? [];
}

/** What is borne out by its words is not wrong; what is called wrong is so by its words, and not by others beside it. */
export function settles(own: Settled, { severity, rule, found }: Discrepancy): boolean {
  if (!asking.has(rule)) return false;
  if (own.operand) return rule === 'unaccounted' || rule === 'annex-near';
  // What an annex prints, and these come to, is held to it to the last digit.
  if (own.grade === null || rule === 'annex-near') return own.found !== found;
  return severity === 'doubt' || own.grade !== 'far';
}

/** How plainly other numbers bear out the one at this place. */
export function bornOutBy(
  settled: readonly Settled[],
  held: readonly TextPlace[],
  { paragraph, end }: TextPlace,
): 'exactly' | 'closely' | 'roughly' | null {
  const own = settled.filter(({ grade }) => grade !== null);
  const isExact = ({ grade, operand, ofRate, found }: Settled): boolean =>
    operand ? ofRate === null : grade !== 'far' && found === '';
  if (own.some(isExact)) return 'exactly';
  if (held.some((place) => place.paragraph === paragraph && place.end === end)) return 'closely';
  return own.length === 0 ? null : own.some(({ ofRate }) => ofRate === 'closely') ? 'closely' : 'roughly';
}

function placeIn(passage: Passage, { start, end }: Count): TextPlace | null {
  const placed = placedIn(passage, start, end);
  return placed ? placeOf(placed.sentence, placed.start, placed.end) : null;
}
