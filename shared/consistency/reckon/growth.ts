import { isBegun, than } from '../claim/comparedWith.ts';
import type { Count } from '../claim/counts.ts';
import { comparedIn, grows, sentenceStart } from './compared.ts';
import { calledSo, isChange, isOfOneKind, isPlain, type NumberedPassage } from './numbers.ts';
import { periodBefore, periodSaid } from './periods.ts';
import { printNumber, type Reckoning } from './reckoning.ts';

const ofThen = new RegExp(`(?:${than}|同期|去年|上[一]?[年季月批期次])[^,;。]{0,14}$|^[^,;。]{0,4}(?:相比|相较)`, 'u');

function isBase(count: Count): boolean {
  return ofThen.test(count.before) || isBegun(count);
}

const period = /^第?[一二三四]季度$|^\d{1,2}月份?$/u;

/** 1110条,同比增长5.7%(去年同期1050条) */
const baseBehind = /^\((?:去年|上年|上[季月期])[^,;。()\d]{0,8}$/u;

/** 较上年同期的1741件下降7.81%, 三季度比二季度增长5.8%: how much more or less in parts of what it was. */
export function growthOf({ passage, numbers }: NumberedPassage, rate: Count): Reckoning[] {
  const { text } = passage;
  if (!grows.test(rate.before)) return [];
  const earlier = numbers.slice(0, numbers.indexOf(rate)).filter(isPlain);
  const from = sentenceStart(text, rate.start);
  const [subject, other] = comparedIn(text, rate.start);
  const called =
    other === undefined ? periodBefore(text.slice(from, rate.start), earlier) : calledSo(text, earlier, other);
  const said = earlier.findLast((each) => each.start >= from && isBase(each) && !isChange(each));
  const behind = numbers[numbers.indexOf(rate) + 1];
  const beside = behind && isPlain(behind) && baseBehind.test(text.slice(rate.end, behind.start)) ? behind : said;
  const bases = called.length > 0 ? called : beside ? [beside] : [];
  const named =
    subject === undefined ? periodSaid(text.slice(from, rate.start), earlier) : calledSo(text, earlier, subject);
  const first = earlier.find((each) => each.start >= text.lastIndexOf('。', rate.start) && !isChange(each));
  // 二季度较一季度增长57.9%, where the paragraph has one number of each.
  const isTold =
    named.length === 1 && called.length === 1 && [subject, other].every((words) => period.test(words ?? ''));
  return bases.flatMap((base) =>
    (named.length > 0 ? named : earlier)
      .filter((now) => now !== base && isOfOneKind(now.measure, base.measure) && base.value > 0)
      .map((now) => ({
        value: (Math.abs(now.value - base.value) / base.value) * 10_000,
        rises: now.value > base.value,
        how: `${printNumber(now.value)}与 ${printNumber(base.value)}相比是`,
        grade: isTold
          ? ('told' as const)
          : now === first || named.includes(now)
            ? ('named' as const)
            : ('near' as const),
        of: [now, base],
      })),
  );
}
