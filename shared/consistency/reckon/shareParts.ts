import type { Count } from '../claim/counts.ts';
import { isInBrackets } from '../claim/partRuns.ts';
import { blurOf } from '../rule/printedRate.ts';
import { sharersOf } from '../rule/sums.ts';
import { inList } from './listedShares.ts';
import { calledSo, isPlain, labelOf, type NumberedPassage, runUpTo } from './numbers.ts';
import { printNumber } from './reckoning.ts';

/** What a rate may be the share of: a number of its paragraph, or several of them together. */
export interface Part {
  readonly value: number;
  readonly measure: string;
  readonly said: string;
  /** What it is made of. */
  readonly of: readonly Count[];
  /** Half of its last digit, as a part of it. */
  readonly blur: number;
  /** 不合格3个,合格率: the rate is of what is left of the whole. */
  readonly left: boolean;
  /** The words of the rate name it. */
  readonly called?: boolean;
}

const together = /合计|共|之和|总和|总计|[两二三四五六七八九十\d][类个家项种地者]/u;

/** What the words of a rate, or the place where it stands, make it a share of. */
export function partsOf({ passage, numbers }: NumberedPassage, rate: Count): Part[] {
  const { text } = passage;
  const inside = isInBrackets(text, rate.start);
  const at = numbers.indexOf(rate);
  const earlier = numbers
    .slice(0, at)
    .filter((count) => isPlain(count) && (inside || !isInBrackets(text, count.start)));
  const respective = inList(text, numbers, rate);
  if (respective) return respective.map(partOf);
  const last = earlier.at(-1);
  const gap = last ? text.slice(last.end, rate.start).replace(/\([^()]*\)/gu, '') : '。';
  const named = partsByName(text, numbers.slice(0, at), rate);
  const parts: Part[] = [
    ...named,
    ...ofSeveral(text, numbers.slice(0, at), last),
    ...ofBracketed(text, numbers.slice(0, at), rate),
  ];
  if (last && !/[。;]/u.test(gap) && gap.length <= 24) {
    parts.push(partOf(last));
    if (/率/u.test(rate.before) && isFailing(last)) parts.push({ ...partOf(last), left: true });
    if (together.test(gap) || /[、和及与][^,;。、]{0,12}$/u.test(last.before))
      parts.push(...sumsOf(runUpTo(text, numbers.slice(0, at), last)));
  }
  return parts;
}

/** 甲13件、乙6件,丙、丁各4件,上述4个单位占: the numbers of as many names as are counted right behind them. */
function ofSeveral(text: string, earlier: readonly Count[], counter: Count | undefined): Part[] {
  const last = earlier[earlier.indexOf(counter ?? ({} as Count)) - 1];
  if (!counter || !last || !/^\)?,?(?:上述|以上|这)?$/u.test(text.slice(last.end, counter.start))) return [];
  const run = runUpTo(text, earlier, last);
  let [from, names] = [run.length, 0];
  while (from > 0 && names * 100 < counter.value) {
    from -= 1;
    names += sharersOf(run[from] ?? last);
  }
  if (names * 100 !== counter.value) return [];
  return [sumOf(run.slice(from).map((count) => ({ ...count, value: count.value * sharersOf(count) })))];
}

/** 甲(8950万元)、乙(8800万元),合计占15.0%: what stands in brackets behind names, together. */
function ofBracketed(text: string, earlier: readonly Count[], rate: Count): Part[] {
  const last = earlier.findLast(isPlain);
  const gap = last ? text.slice(last.end, rate.start) : '';
  if (!last || !/^\),?[^,;。()]{0,24}$/u.test(gap) || !together.test(gap)) return [];
  return sumsOf(runUpTo(text, earlier, last));
}

const besideNumber = 10;

/** 不合格3个, 3个账号超过14天: what fails, before a rate of what does not. */
function isFailing({ before, after }: Count): boolean {
  return /[不未没无差]|超|逾|反弹|零/u.test(`${before.slice(-besideNumber)}${after.slice(0, besideNumber)}`);
}

export function partOf(count: Count): Part {
  const { value, measure } = count;
  return { value, measure, said: printNumber(value), of: [count], blur: relativeBlur(count), left: false };
}

/** The last two of a list together, the last three, …. */
function sumsOf(run: readonly Count[]): Part[] {
  return run.slice(0, -1).map((_, at) => sumOf(run.slice(at)));
}

function sumOf(run: readonly Count[]): Part {
  return {
    value: run.reduce((sum, { value }) => sum + value, 0),
    measure: run[0]?.measure ?? '',
    blur: Math.max(0, ...run.map(relativeBlur)),
    said:
      run.length === 1 ? printNumber(run[0]?.value ?? 0) : `(${run.map(({ value }) => printNumber(value)).join('＋')})`,
    of: run,
    left: false,
  };
}

const moved =
  /(?:同比|环比|较[^,;。\d]{1,6})(?:增长|增加|上升|提高|下降|减少|降低)[\d.]+(?:%|个百分点),(?=占[^,;。\d]{0,8}[\d月至]*[^,;。\d]{0,10}$)/u;

/** 网络申请占, 信函申请与当面申请合计占, 按期办结率: the numbers that the words before the rate name. */
function partsByName(text: string, earlier: readonly Count[], rate: Count): Part[] {
  // 第一季度最多,占全年的25.2%
  // 三季度环比增长54.9%,占总额的35.8%
  const before = text
    .slice(0, rate.start)
    .replace(/(?:的?数?量?最[多高大少低]|居首位?|居多),(?=[^,;。]{0,10}占)/u, '')
    .replace(moved, '');
  const explained = explanation.exec(before)?.[1];
  const words = explained === undefined ? (/([^,;。:()]{2,30})$/u.exec(before)?.[1] ?? '') : `${explained}占`;
  const stem = /^(?:其中|总体|整体|综合)?([^,]{2,10}?)(?:件|信息)?率/u.exec(words)?.[1];
  if (stem !== undefined) {
    const own = calledSo(text, earlier, stem);
    const opposite = earlier.filter(
      (count) =>
        isPlain(count) && new RegExp(`[不未没超逾]${stem.slice(-2)}`, 'u').test(`${count.before}${count.after}`),
    );
    return [...own.map(partOf), ...opposite.slice(-1).map((count) => ({ ...partOf(count), left: true }))];
  }
  const label = /^(?:其中)?(.{2,28}?)(?:数量|[数量])?(?:合计|共计?|之和|总和)?(?:仅|约|所)?占[^,]{0,14}$/u.exec(
    words,
  )?.[1];
  if (label === undefined) return [];
  const names = label.split(/、|[和与及]/u);
  const found = names.map(
    (name) => calledSo(text, earlier, name.replace(/类$/u, '')).at(-1) ?? likeName(earlier, name),
  );
  const all = found.flatMap((count) => (count ? [count] : []));
  return all.length === names.length ? [{ ...sumOf(all), called: true }] : [];
}

/** 网络申请 of 通过网络提出89件: the only one that has its first word. */
function likeName(earlier: readonly Count[], name: string): Count | undefined {
  const like = earlier.slice(-6).filter((count) => isPlain(count) && labelOf(count).includes(name.slice(0, 2)));
  return name.length > 2 && like.length === 1 ? like[0] : undefined;
}

/** Half of the last digit of a number, as a part of it. */
export function relativeBlur(count: Count): number {
  return count.value > 0 ? blurOf(count) / count.value : 0;
}

/** 达标率(已完成和达到序时进度合计占比)71.4%: what is said of a rate between its name and it. */
const explanation = /\(([^()]*?)占比?\)$/u;

export function wordsOf(text: string, rate: Count): string {
  return explanation.test(text.slice(0, rate.start)) ? '占' : rate.before;
}
