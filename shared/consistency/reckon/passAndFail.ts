import type { Count } from '../claim/counts.ts';
import { isInBrackets } from '../claim/partRuns.ts';
import { isRate } from '../rule/printedRate.ts';
import type { MissedSum } from './missedSums.ts';
import { isChange, isOfOneKind, isPlain, type NumberedPassage } from './numbers.ts';

/** 不合格, 尚未办结, 未达标的: what the other kind is called, and what the one is. */
const failing = /^(?:[,、;(]|其中|而|还有|仍有|有)*(?:尚|仍|还)?[不未](\p{Script=Han}{2,4}?)(?:的|的有|有)?$/u;
/** 基本满意, 逾期办结: not all that are so. */
const ofSome = '[不未]|基本|比较|[逾超延]期|部分|初[次检]|一次|复[查检]?';
/** 22个账号中合格, 共21个,其中: what is taken apart stands right before. */
const takenApart = /^[^,;。\d]{0,10}(?:中,?|,其中)[^,;。\d]{0,6}$/u;
const wholesNear = 12;

/** 合格19个,不合格2个 stand beside each other, and what both are called. */
interface Pair {
  readonly pass: Count;
  readonly fail: Count;
  readonly stem: string;
}

/**
 * 共21个。合格19个,不合格2个,合格率90.5%: both kinds are all that there are. The whole is told where it is taken apart right before them,
 * or where the rate is that of one of them and it.
 */
export function missedOfBoth(own: NumberedPassage): MissedSum[] {
  const { passage, numbers, before } = own;
  return pairsIn(own).flatMap(({ pass, fail, stem }): MissedSum[] => {
    const [counts, sum] = [[pass, fail], pass.value + fail.value];
    const last = numbers[numbers.indexOf(pass) - 1];
    if (last && isWhole(last, pass) && takenApart.test(passage.text.slice(last.end, pass.start)))
      return last.value === sum ? [] : [{ counts, sum, whole: last }];
    const rate = numbers[numbers.indexOf(fail) + 1];
    if (!rate || !isRateOf(rate, stem) || isOf(rate, pass.value, sum)) return [];
    const near = [...numbers.slice(0, numbers.indexOf(pass)).toReversed(), ...before].slice(0, wholesNear);
    const whole = near.find(
      (each) =>
        isWhole(each, pass) &&
        each.value > Math.max(pass.value, fail.value) &&
        (isOf(rate, pass.value, each.value) || isOf(rate, each.value - fail.value, each.value)),
    );
    return whole ? [{ counts, sum, whole }] : [];
  });
}

function pairsIn({ passage: { text }, numbers }: NumberedPassage): Pair[] {
  return numbers.flatMap((pass, at): Pair[] => {
    const [fail, next] = numbers.slice(at + 1);
    const stem = failing.exec(fail?.before ?? '')?.[1];
    if (!fail || stem === undefined || pass.measure !== fail.measure) return [];
    if (![pass, fail].every((each) => isPlain(each) && !isChange(each))) return [];
    if (!new RegExp(`(?<!${ofSome})${stem}(?:的|的有|有)?$`, 'u').test(pass.before)) return [];
    // 满意3750件、基本满意151件、不满意152件: the pair is the end of a list.
    const ahead = numbers[at - 1];
    if (ahead && ahead.measure === pass.measure && text.charAt(ahead.end) === '、') return [];
    if (!/^[^,;。\d]{0,6}[,、;][^,;。\d]{0,8}$/u.test(text.slice(pass.end, fail.start))) return [];
    // 合格17个(含整改后合格2个)、不合格3个.
    if (isInBrackets(text, pass.start) !== isInBrackets(text, fail.start)) return [];
    // 合格19个、不合格2个、暂缓评定1个: there are more.
    const goesOn =
      next &&
      isOfOneKind(next.measure, pass.measure) &&
      /^[,、][^,;。\d]{2,10}$/u.test(text.slice(fail.end, next.start));
    return goesOn ? [] : [{ pass, fail, stem }];
  });
}

function isWhole(count: Count, { measure }: Count): boolean {
  return isPlain(count) && !isChange(count) && isOfOneKind(count.measure, measure);
}

function isRateOf({ measure, before, bound, rough }: Count, stem: string): boolean {
  return measure === '%' && !bound && !rough && new RegExp(`^,?${stem}率(?:为|是|达到?)?$`, 'u').test(before);
}

function isOf({ value, decimals }: Count, part: number, whole: number): boolean {
  return whole > 0 && isRate(part, whole, value, decimals);
}
