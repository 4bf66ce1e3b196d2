import { type Count, quantitiesIn, stepOf } from '../claim/counts.ts';
import { printCount } from '../claim/numerals.ts';
import type { Passage } from '../claim/passages.ts';
import type { Discrepancy } from '../discrepancy.ts';
import { inPassage } from './report.ts';

const perPeriod: Readonly<Record<string, readonly number[]>> = {
  月: [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
  季: [2, 3, 4],
  日: [5, 7, 10, 14, 15, 20, 21, 22, 23, 28, 29, 30, 31, 59, 60, 90, 91, 92, 181, 182, 183, 184, 365, 366],
};

/** 8400册,平均每期2100册; 4.01亿元, in full 40139.7万元: one number out of others of the paragraph. */
export function checkAverages(passage: Passage, said: readonly Count[], sizes: readonly number[]): Discrepancy[] {
  const own = quantitiesIn(passage.text);
  return own.flatMap((count, at): Discrepancy[] => [
    ...average(passage, count, own.slice(0, at), said, sizes),
    ...otherwise(passage, count, own[at - 1]),
  ]);
}

function average(
  passage: Passage,
  count: Count,
  before: readonly Count[],
  said: readonly Count[],
  sizes: readonly number[],
): Discrepancy[] {
  const each = /平均每([家个期件条人名篇场次户])[^,;。\d]{0,6}(?:为|约|有)?$|([月季日])均(?:为|约)?$/u.exec(
    count.before,
  );
  // 由平均每个网站15个降至5.5个: of another time.
  if (!each || count.bound || count.measure === '%' || /^[降升增减提]/u.test(count.after)) return [];
  const [, counter, length] = each;
  // 平均每个家庭户 is of 户.
  const unit = counter !== undefined && /平均每[个家][^,;。\d]{0,3}户/u.test(count.before) ? '户' : counter;
  const totals = before.filter(
    (other) => sameThing(other.measure, count.measure) && !other.bound && other.value > count.value,
  );
  const counted = said.filter(
    (other) =>
      other.measure === unit || (unit !== undefined && '家个'.includes(unit) && '家个'.includes(other.measure)),
  );
  // 平均每个事项 of a paper that counts no 事项.
  const noun = /平均每[家个](\p{Script=Han}{2})/u.exec(count.before)?.[1];
  if (noun !== undefined && unit !== '户' && sizes.length === 0 && !counted.some(({ after }) => after.includes(noun)))
    return [];
  const by =
    length === undefined
      ? [...counted.map(({ value }) => value), ...sizes].map((value) => value / 100)
      : (perPeriod[length] ?? []);
  if (totals.length === 0 || by.length === 0 || (length === undefined && counted.length === 0 && sizes.length === 0))
    return [];
  const step = stepOf(passage.text, count);
  if (totals.some(({ value }) => by.some((parts) => parts > 1 && isNear(value / parts, count, step)))) return [];
  const claimed = printCount(count);
  const message = `文中写作平均 ${claimed}，前面的总数除以前后文和附件里的个数都不是这个数。请核对。`;
  const claim = { severity: 'doubt', rule: 'average', claimed, found: '无', message } as const;
  return inPassage(passage, count.start, count.end, claim);
}

/** 参会5142人次,平均每次95.2人. */
function sameThing(total: string, each: string): boolean {
  return total === each || total === `${each}次`;
}

/** 1.1万件（具体为11062件）, 40139.7万元,折合4.01亿元: the rougher is the finer, rounded. */
function otherwise(passage: Passage, count: Count, last: Count | undefined): Discrepancy[] {
  if (
    last?.measure !== count.measure ||
    !/^[,(]?(?:折合|约合|合|即|具体为|准确数为|实际为)(?:人民币)?约?$/u.test(passage.text.slice(last.end, count.start))
  )
    return [];
  const steps = [last, count].map((each) => stepOf(passage.text, each));
  const [rough, fine] = (steps[0] ?? 0) > (steps[1] ?? 0) ? [last, count] : [count, last];
  if (isNear(fine.value, rough, Math.max(...steps))) return [];
  const [claimed, found] = [rough, fine].map(printCount);
  const message = `${found}不是 ${claimed}。请核对这两个数。`;
  const claim = { severity: 'error', rule: 'difference', claimed: claimed ?? '', found: found ?? '', message } as const;
  return inPassage(passage, last.start, count.end, claim);
}

function isNear(value: number, { value: printed, rough }: Count, step: number): boolean {
  return Math.abs(value - printed) <= (rough ? step : step / 2) * 1.0001;
}
