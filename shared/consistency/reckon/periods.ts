import type { Count } from '../claim/counts.ts';
import { isChange, isPlain, labelOf, type NumberedPassage } from './numbers.ts';
import { printNumber, type Reckoning } from './reckoning.ts';

const halves = ['上半年', '下半年'];
const quarters = ['一季度', '二季度', '三季度', '四季度'];

/** 二季度 of 二季度, 第二季度制发. */
function periodIn(words: string): string {
  return /([一二三四]季度|[上下]半年)\p{Script=Han}{0,4}$/u.exec(words)?.[1] ?? '';
}

const whole: Readonly<Record<string, RegExp>> = {
  一季度: /上半年/u,
  二季度: /上半年/u,
  三季度: /下半年/u,
  四季度: /下半年/u,
  上半年: /全年|\d{4}年/u,
  下半年: /全年|\d{4}年/u,
};

/** 上半年走访166家,…二季度90家,比一季度: what the other part of the time leaves of the whole that was said. */
export function restOfPeriod(
  { passage: { text }, numbers }: NumberedPassage,
  period: string,
  now: Count,
): Count | undefined {
  const words = whole[periodIn(period)];
  const other = whole[periodIn(labelOf(now))];
  if (!words || words.source !== other?.source) return undefined;
  return numbers.find(
    (each) =>
      each.end < now.start &&
      each.measure === now.measure &&
      each.value > now.value &&
      isPlain(each) &&
      words.test(/[^,;。]*$/u.exec(text.slice(0, each.start))?.[0] ?? ''),
  );
}

/** 一季度270件,二季度161件,二季度环比减少: the number that was said of the period before. */
export function periodBefore(words: string, earlier: readonly Count[]): Count[] {
  const said = /(?<!\d)(?:([二三四])季度|(\d{1,2})月份?)[^,;。\d]{0,10},?环比[^,;。\d]{0,4}$/u.exec(words);
  const [, quarter, month] = said ?? [];
  if (quarter !== undefined) {
    const last = quarters[quarters.indexOf(`${quarter}季度`) - 1];
    return earlier.filter((count) => periodIn(labelOf(count)) === last && !isChange(count)).slice(-1);
  }
  const last = new RegExp(`(?<!\\d)${((Number(month ?? 0) + 10) % 12) + 1}月份?$`, 'u');
  return month === undefined ? [] : earlier.filter((count) => last.test(labelOf(count))).slice(-1);
}

/** The number that these words, ended by 环比, are about: 161件 of 二季度 in 二季度环比减少. */
export function periodSaid(words: string, earlier: readonly Count[]): Count[] {
  const period = periodIn(/([二三四]季度)[^,;。\d]{0,10},?环比[^,;。\d]{0,4}$/u.exec(words)?.[1] ?? '');
  return period === ''
    ? []
    : earlier.filter((count) => periodIn(labelOf(count)) === period && !isChange(count)).slice(-1);
}

/** The months of a quarter, the quarters or months of half a year; none for another word. */
function monthsIn(period: string): readonly number[] {
  const [quarter, half] = [quarters.indexOf(periodIn(period)), halves.indexOf(periodIn(period))];
  if (quarter >= 0) return [1, 2, 3].map((month) => quarter * 3 + month);
  return half >= 0 ? [1, 2, 3, 4, 5, 6].map((month) => half * 6 + month) : [];
}

/** 1月109件、2月82件、3月113件: what a quarter comes to by its months, where the paragraph says each of them. */
export function sumOfPeriod(
  { numbers }: NumberedPassage,
  period: string,
  measure: string,
): { readonly value: number; readonly of: readonly Count[] } | null {
  const own = numbers.filter((count) => count.measure === measure && isPlain(count) && !isChange(count));
  const parts = monthsIn(period).map((month) =>
    own.find((count) => new RegExp(`(?<!\\d)${month}月份?$`, 'u').test(labelOf(count))),
  );
  const of = parts.flatMap((count) => count ?? []);
  if (of.length === 0 || of.length < parts.length) return null;
  return { value: of.reduce((sum, { value }) => sum + value, 0), of };
}

/** 二季度336件, of the months that were said before. */
export function periodsOf(own: NumberedPassage, count: Count): Reckoning[] {
  if (!isPlain(count) || isChange(count)) return [];
  const sum = sumOfPeriod(own, labelOf(count), count.measure);
  if (!sum) return [];
  const how = `${sum.of.map(({ value }) => printNumber(value)).join('＋')} 是`;
  return [{ value: sum.value, how, grade: 'named', of: sum.of }];
}
