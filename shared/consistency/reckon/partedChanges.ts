import type { Count } from '../claim/counts.ts';
import { sumOf } from '../claim/sums.ts';
import { wayBefore } from '../claim/ways.ts';
import type { MissedSum } from './missedSums.ts';
import { isChange, isPlain, type NumberedPassage } from './numbers.ts';

/** 减少33个;其中甲类减少20个,乙类减少9个,其他类减少4个: what all changed by, where the others are told too. */
export function missedChanges({ passage: { text }, numbers }: NumberedPassage): MissedSum[] {
  return [...text.matchAll(/其中/gu)].flatMap(({ index }): MissedSum[] => {
    const start = text.lastIndexOf('。', index) + 1;
    const stop = text.indexOf('。', index);
    const end = stop < 0 ? text.length : stop;
    const changes = numbers.filter((each) => each.start >= start && each.end <= end && isPlain(each) && isChange(each));
    const whole = changes.findLast((each) => each.end <= index);
    const parts = changes.filter((each) => each.start > index);
    const last = parts.at(-1);
    if (!whole || !last || parts.length < 2 || !/(?:其[他它余]|另外)[^,;。、\d]{0,14}$/u.test(last.before)) return [];
    const isLike = (each: Count): boolean =>
      each.measure === whole.measure && wayBefore(each)?.rises === wayBefore(whole)?.rises;
    const others = numbers.filter(
      (each) => each.start > index && each.end <= last.start && each.measure === whole.measure,
    );
    if (!parts.every(isLike) || others.some((each) => !parts.includes(each))) return [];
    const sum = sumOf(parts);
    return sum === whole.value ? [] : [{ counts: parts, sum, whole }];
  });
}
