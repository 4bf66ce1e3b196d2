import type { Count } from '../claim/counts.ts';
import { isMisprint } from '../claim/misprints.ts';
import { printHundredths } from '../claim/numerals.ts';

/**
 * told: the sentence is built so that it can be of nothing else, 由23项减到12项,减少11项. named: the words name both what it is of and what of
 * it. near: they point to it. far: nothing but the numbers speak for it. A number that misses what is told is wrong, one that narrowly misses
 * what is named or near is a slip; what is far only bears a number out.
 */
export type Grade = 'told' | 'named' | 'near' | 'far';

/** What a number should be by others of its paper. */
export interface Reckoning {
  /** In the hundredths of the number, not yet rounded as it is printed. */
  readonly value: number;
  /** How far it may lie from that, where it is reckoned of 24.5万 and such. */
  readonly blur?: number;
  /** Where it is a change: whether it is one for more. */
  readonly rises?: boolean;
  /** 275÷503: how it is reckoned, for the reader. */
  readonly how: string;
  readonly grade: Grade;
  /** Numbers that it bears out in turn, where it comes to the one that it is asked for. */
  readonly of?: readonly Count[];
  /** Of a share: what is left of its whole, and what that counts. */
  readonly left?: number;
  readonly kind?: string;
}

/** Others come to the number, or it narrowly misses what they come to. */
export interface Verdict {
  readonly bearsOut: boolean;
  readonly by: Reckoning;
}

/** What others of the paper say of a number; null where they say nothing. */
export function judgeReckoned(count: Count, step: number, reckonings: readonly Reckoning[]): Verdict | null {
  const bears = ({ value, blur = 0 }: Reckoning): boolean =>
    rounded(value, step) === count.value || (blur > 0 && Math.abs(value - count.value) <= blur + step / 2);
  const misses = ({ value, grade }: Reckoning): boolean =>
    isNarrow(count.value, rounded(value, step), step, grade === 'named' ? 10 : 1);
  const told = reckonings.find(({ grade }) => grade === 'told');
  for (const grade of ['told', 'named', 'near', 'far'] as const) {
    const own = reckonings.filter((each) => each.grade === grade);
    const [bearing, missed] = [own.find(bears), own.find(misses)];
    if (bearing) return { bearsOut: true, by: bearing };
    if (grade === 'named' && told) return { bearsOut: false, by: told };
    if (grade === 'named' && missed) return { bearsOut: false, by: missed };
  }
  const missed = reckonings.find((each) => each.grade === 'near' && misses(each));
  return missed ? { bearsOut: false, by: missed } : null;
}

/** Next to it, or as a misprint makes it. Nothing small is held to what is reckoned. */
function isNarrow(printed: number, right: number, step: number, within: number): boolean {
  const off = Math.abs(printed - right);
  if (off === 0 || right < 0 || (step >= 100 && right < 10 * step)) return false;
  return off <= within * step || isMisprint({ value: printed, step }, right);
}

/** Half up, and not misled by what binary fractions cannot hold. */
export function rounded(value: number, step: number): number {
  return Math.round(Math.round((value / step) * 1e6) / 1e6) * step;
}

export function printAs(value: number, step: number, measure: string): string {
  return `${printNumber(rounded(value, step))}${measure}`;
}

const tenThousand = 1_000_000;

/** Hundredths as a person writes them, amounts of money in 万. */
export function printNumber(value: number): string {
  return value >= tenThousand * 100 ? `${printHundredths(value / 10_000)}万` : printHundredths(value);
}
