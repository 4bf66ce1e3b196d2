import { type Count, countsIn } from '../claim/counts.ts';
import { printCount, printHundredths } from '../claim/numerals.ts';
import { type ShareItem, type ShareList, shareListsIn, sumSaid } from '../claim/shareLists.ts';
import type { Discrepancy } from '../discrepancy.ts';
import { placeOf, type TextParagraph, type TextPlace } from '../read/textDocument.ts';
import { isCutOff, isRate, printRate } from './printedRate.ts';
import { inText } from './report.ts';

/** Shares that are judged as a list: no other rule says what they are of. */
export interface JudgedShares {
  readonly found: readonly Discrepancy[];
  readonly judged: ReadonlySet<Count>;
  /** Numbers whose shares all are of one whole that is said. */
  readonly held: readonly TextPlace[];
}

/**
 * 投诉类353件,占24.1%;求助类32件,占2.2%…: shares said one after the other are of one whole, and most of them say which. Those that do
 * not fit it are wrong; where it is their own sum and not the total that was said, the total is.
 */
export function checkShareLists(paragraphs: readonly TextParagraph[], wholes: readonly number[]): JudgedShares {
  const judged = new Set<Count>();
  const held: TextPlace[] = [];
  const found = shareListsIn(paragraphs).flatMap((list) => {
    const whole = wholeOf(list, wholes);
    // Two without a whole that is said tell nothing of each other.
    if (!whole?.said && list.items.length < 3 && !isOfBoth(list)) return [];
    for (const { rate } of list.items) judged.add(rate);
    if (!whole) return ofUnsaid(list);
    const misfits = list.items.filter((item) => !fits(item, whole.value) && !isOfAnother(item, list, whole.value));
    if (misfits.length === 0 && whole.said)
      for (const { sentence, count } of list.items) held.push(placeOf(sentence, count.start, count.end));
    return [
      ...sharesOff(list, misfits, whole.value),
      ...totalOff(list, misfits, whole),
      ...(misfits.length === 0 && whole.said ? partsOff(list, whole.value) : []),
    ];
  });
  return { found, judged, held };
}

/** 满分55家,占71.43%;其余22家,占28.57%: two that are all, of 77. */
function isOfBoth({ items }: ShareList): boolean {
  const sum = items.reduce((so, { count }) => so + count.value, 0);
  return items.length === 2 && items.every((item) => fits(item, sum));
}

interface Whole {
  readonly value: number;
  /** Said before or shown by an annex; else only the sum of the parts is such a whole. */
  readonly said: boolean;
}

/** The whole that most of the shares are of, give or take the rounding of each. */
function wholeOf({ items, before }: ShareList, wholes: readonly number[]): Whole | null {
  const both = items.length === 2 ? sumSaid(items, before) : undefined;
  if (both) return { value: both.value, said: true };
  const sum = items.reduce((so, { count }) => so + count.value, 0);
  const candidates: Whole[] = [
    ...[...items.slice(0, 2).map(({ count }) => count), ...before].map(({ value }) => ({ value, said: true })),
    ...wholes.map((value) => ({ value, said: true })),
    { value: sum, said: false },
  ];
  const near = (value: number): number => items.filter((item) => isNear(item, value)).length;
  const exact = (value: number): number => items.filter((item) => fits(item, value)).length;
  const [best] = candidates
    .filter(({ value }) => value > 0)
    .map((whole) => ({ whole, near: near(whole.value), exact: exact(whole.value) }))
    .sort((a, b) => b.near - a.near || b.exact - a.exact);
  if (!best || best.near * 2 <= items.length) return null;
  return best.near >= 3 || (best.exact >= 2 && best.whole.said) ? best.whole : null;
}

function fits({ count, rate }: ShareItem, whole: number): boolean {
  return count.value <= whole && isRate(count.value, whole, rate.value, rate.decimals);
}

/** 举报3618件,占27%。其中甲类497件,占14%…: the first is the whole of the others, and a share of what was said before. */
function isOfAnother(item: ShareItem, { items, before }: ShareList, whole: number): boolean {
  if (item.count.value >= whole || isOfOwnWhole(item) || isOfNearer(item, items, whole)) return true;
  return item === items[0] && !isNear(item, whole) && before.some(({ value }) => fits(item, value));
}

/** 470件…由市级承办的57件,其中A类45件,占79%;B类12件,占21%: of a number said behind the last share that is of the whole of all. */
function isOfNearer(item: ShareItem, items: readonly ShareItem[], whole: number): boolean {
  const own = items.slice(0, items.indexOf(item) + 1);
  const last = own.findLast((each) => fits(each, whole));
  const since = last ? own.slice(own.indexOf(last) + 1) : own;
  return [...new Set(since.map(({ sentence }) => sentence))].some((sentence) => {
    const from = last?.sentence === sentence ? last.rate.end : 0;
    const to = item.sentence === sentence ? item.count.start : sentence.text.length;
    return countsIn(sentence.text).some(
      ({ start, end, measure, value }) =>
        start >= from && end <= to && measure === item.count.measure && value > item.count.value && fits(item, value),
    );
  });
}

/** 同时,38个基础项目中,按序时推进36个,占94.7%: of the number that its own sentence begins with. */
function isOfOwnWhole(item: ShareItem): boolean {
  const [whole, next] = countsIn(item.sentence.text);
  if (!whole || whole.bound || whole.rough || next?.start !== item.count.start) return false;
  return /^[^,;。]{2,30}中,/u.test(item.sentence.text.slice(whole.end)) && fits(item, whole.value);
}

/** Less than one unit of the last decimal away: cut off instead of rounded, or rounded on the way. */
function isNear({ count, rate }: ShareItem, whole: number): boolean {
  const step = 10 ** Math.max(0, 2 - rate.decimals);
  return Math.abs((count.value / whole) * 10_000 - rate.value) < step;
}

/** So many of one list are a manner of reckoning, told once. */
const mostApart = 2;

function sharesOff({ items }: ShareList, misfits: readonly ShareItem[], whole: number): Discrepancy[] {
  const [first] = misfits;
  const right = ({ count, rate }: ShareItem): string => printRate(count.value, whole, rate.decimals);
  if (first && misfits.length > mostApart) {
    const cut = misfits.every(({ count, rate }) => isCutOff(count.value, whole, rate))
      ? '像是直接截去了末位，没有四舍五入，'
      : '';
    const each = misfits.map(
      (item) => `${printHundredths(item.count.value)}是 ${right(item)}，写作 ${print(item.rate)}`,
    );
    const claim = {
      severity: 'doubt',
      rule: 'rate',
      claimed: misfits.map(({ rate }) => print(rate)).join('、'),
      found: misfits.map(right).join('、'),
      message: `这一组占比都是占 ${printHundredths(whole)} 的，其中 ${misfits.length} 处${cut}不相符：${each.join('；')}。请核对。`,
    } as const;
    return [inText(first.sentence, first.rate.start, first.rate.end, claim)];
  }
  const severity = misfits.length * 3 <= items.length ? 'error' : 'doubt';
  return misfits.map((item) => {
    const { sentence, count, rate } = item;
    const sum = `${printHundredths(count.value)}÷${printHundredths(whole)} 是 ${right(item)}`;
    const message = `同一组占比都是占 ${printHundredths(whole)} 的，${sum}，文中写作 ${print(rate)}${isCutOff(count.value, whole, rate) ? '，像是直接截去了末位，没有四舍五入' : ''}。请核对比率和两个数。`;
    const claim = { severity, rule: 'rate', claimed: print(rate), found: right(item), message } as const;
    return inText(sentence, rate.start, rate.end, claim);
  });
}

/** Between which wholes all of the shares could be. */
function wholeRange(items: readonly ShareItem[]): readonly [number, number] {
  const ranges = items.flatMap(({ count, rate }) => {
    const step = 10 ** Math.max(0, 2 - rate.decimals);
    return rate.value > step ? [[count.value / (rate.value + step), count.value / (rate.value - step)] as const] : [];
  });
  return [Math.max(...ranges.map(([from]) => from)), Math.min(...ranges.map(([, to]) => to))];
}

/** 法人单位中甲占26.6%、乙…、丙…;个体户中…: three and more of one whole, and then as many of another. */
function isOfTwo(items: readonly ShareItem[]): boolean {
  const isOfOne = (some: readonly ShareItem[]): boolean => {
    const [low, high] = wholeRange(some);
    return some.length >= 3 && low <= high;
  };
  return items.some((_, at) => isOfOne(items.slice(0, at)) && isOfOne(items.slice(at)));
}

/** Of a whole that is not said: none that all of them could be of, or one that is near the total that is said and not it. */
function ofUnsaid({ items, before }: ShareList): Discrepancy[] {
  const [low, high] = wholeRange(items);
  const [first] = items;
  if (low > high && isOfTwo(items)) return [];
  if (first && low <= high) return totalBeside(first, before, (low + high) / 2);
  if (!first || new Set(items.map(({ count }) => count.measure)).size > 1) return [];
  const about = ({ count, rate }: ShareItem): string =>
    `${printCount(count)}占 ${print(rate)}，总数约 ${Math.round((count.value * 100) / rate.value)}`;
  const largest = [...items].sort((a, b) => b.count.value - a.count.value).slice(0, 3);
  const claim = {
    severity: 'doubt',
    rule: 'share-list',
    claimed: items.map(({ rate }) => print(rate)).join('、'),
    found: '不是同一个总数',
    message: `这一组占比不像是同一个总数的：${largest.map(about).join('；')}。请核对这些数和占比。`,
  } as const;
  return [inText(first.sentence, first.rate.start, first.rate.end, claim)];
}

/** 共受理2557件…甲类371件,占13.9%,乙类315件,占11.8%: of 2669. */
function totalBeside({ sentence, count, rate }: ShareItem, before: readonly Count[], about: number): Discrepancy[] {
  const whole = about * 10_000;
  const total = before.find(
    ({ measure, value, before: words }) =>
      value > count.value && measure === count.measure && /共[^,;。]{0,16}$/u.test(words),
  );
  if (!total || Math.abs(whole - total.value) * 5 > total.value) return [];
  const [said, found] = [total.value, Math.round(whole / 100) * 100].map(
    (value) => `${printHundredths(value)}${count.measure}`,
  );
  const claim = {
    severity: 'doubt',
    rule: 'share-list',
    claimed: said ?? '',
    found: `约 ${found}`,
    message: `这一组占比像是按约 ${found}算的，前文写的总数是 ${said}。请核对总数和占比。`,
  } as const;
  return [inText(sentence, count.start, rate.end, claim)];
}

/** The parts come to another number than the total that was said right before them. */
function totalOff({ items, before }: ShareList, misfits: readonly ShareItem[], whole: Whole): Discrepancy[] {
  const [first] = items;
  const total = before.find(({ measure }) => measure === first?.count.measure);
  if (!first || whole.said || misfits.length > 0 || !total || total.value <= (first.count.value ?? 0)) return [];
  const [sum, said] = [whole.value, total.value].map((value) => `${printHundredths(value)}${total.measure}`);
  return [
    inText(first.sentence, first.count.start, first.rate.end, {
      severity: 'error',
      rule: 'sum-of-parts',
      claimed: said ?? '',
      found: sum ?? '',
      message: `以下各项相加是 ${sum}，占比也都是按它算的，前文写的总数是 ${said}。请核对总数和各项。`,
    }),
  ];
}

/** Shares that make 100% are of all there is: so do the numbers that they stand beside. */
function partsOff({ items, beside }: ShareList, whole: number): Discrepancy[] {
  const [first, last] = [items[0], items.at(-1)];
  const sum = items.reduce((so, { count }) => so + count.value, 0);
  const all = items.reduce((so, { rate }) => so + rate.value, 0);
  if (!first || !last || all !== 10_000 || sum === whole) return [];
  // 投诉9880件,占73%;举报3618件,占27%;咨询1件: too few for a share.
  if (beside.some(({ measure, value }) => measure === first.count.measure && sum + value === whole)) return [];
  const [found, said] = [sum, whole].map((value) => `${printHundredths(value)}${first.count.measure}`);
  const added = items.map(({ count }) => printHundredths(count.value)).join('＋');
  const message = `占比合起来是 100%，各项相加却是 ${added}＝${found}，总数是 ${said}。请核对总数和各项。`;
  const claim = { severity: 'doubt', rule: 'sum-of-parts', claimed: said ?? '', found: found ?? '', message } as const;
  return [inText(last.sentence, last.count.start, last.rate.end, claim)];
}

function print({ value }: Count): string {
  return `${printHundredths(value)}%`;
}
