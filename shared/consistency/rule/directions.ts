import { type Count, quantitiesIn } from '../claim/counts.ts';
import { isLabel, labelledRuns } from '../claim/labelled.ts';
import { printCount } from '../claim/numerals.ts';
import type { Passage } from '../claim/passages.ts';
import type { Discrepancy } from '../discrepancy.ts';
import { isRate } from './printedRate.ts';
import { inPassage } from './report.ts';

const up = '增加|增长|上升|提高|提升|增至|升至|延长|扩大|多|高';
const down = '减少|下降|降低|缩短|降至|减至|缩小|少|低';
const rising = new RegExp(up, 'u');
const becomes = new RegExp(`^(增至|升至|降至|减至|(?:${up}|${down})(?:到|至|为))了?$`, 'u');
const compared = /(?:比|较)[^,;。]{0,24}$/u;
const change = new RegExp(`^(?:[,]?(?:同比|环比|分别))?(${up}|${down})了?$`, 'u');

const than = new RegExp(`^,(?:比|较)[^,;。\\d]{1,12}(${up}|${down})$`, 'u');
const oneThanOther = [
  new RegExp(`(?:^|[,;。])(?<one>[^,;。]{2,14})比(?<other>[^,;。\\d]{2,14}?)(?<way>${up}|${down})了?出?$`, 'u'),
  /(?:^|[,;。])(?<one>[^,;。]{2,14})(?<way>[高低多少])于(?<other>[^,;。\d]{2,14}?)$/u,
];

/** 由16项增加到14项; 较上年同期的1741件上升7.81% where only 下降 comes to a number that the paper says. */
export function checkDirections(passage: Passage, said: readonly Count[]): Discrepancy[] {
  const counts = quantitiesIn(passage.text);
  return counts.flatMap((count, at) => {
    const next = counts[at + 1];
    if (!next) return [];
    return [
      ...goneFrom(passage, count, next),
      ...changedBy(passage, count, next, said),
      ...moreThan(passage, count, next),
      ...oneAndOther(passage, counts.slice(0, at + 1), next),
    ];
  });
}

/** 由16项减少到14项: a number and what it has become. */
function goneFrom(passage: Passage, from: Count, to: Count): Discrepancy[] {
  const { text } = passage;
  const words = becomes.exec(text.slice(from.end, to.start))?.[1];
  const isFrom = /[由从][^,;。]{0,16}$/u.test(text.slice(0, from.start));
  if (words === undefined || !isFrom || from.measure !== to.measure || from.value === to.value) return [];
  const isUp = to.value > from.value;
  if (rising.test(words) === isUp) return [];
  return report(passage, from.start, to, words, `从 ${printCount(from)}到 ${printCount(to)}`, isUp, 'error');
}

/** 二季度336件,比一季度多32件, where the months before are said: their sum is 32 less. */
function moreThan(passage: Passage, own: Count, by: Count): Discrepancy[] {
  const { text } = passage;
  const words = than.exec(text.slice(own.end, by.start))?.[1];
  if (words === undefined || own.measure !== by.measure || own.value < 1000 || own.rough || by.rough) return [];
  // 今年462件,上年421件,比上年增加41件: the number of then is not what has changed.
  if (/上一?[年季月期次]|去年|同期/u.test(own.before)) return [];
  const known = labelledRuns(text).flatMap((run) => sumsOf(run.map(({ count }) => count)));
  const comesTo = (isUp: boolean): boolean => known.includes(own.value - (isUp ? by.value : -by.value));
  const isUp = rising.test(words);
  if (by.value === 0 || comesTo(isUp) || !comesTo(!isUp)) return [];
  return report(passage, own.start, by, words, `${printCount(own)}与前面说的相比`, !isUp, 'error');
}

/** Of each number, and of two and more that follow each other. */
function sumsOf(counts: readonly Count[]): number[] {
  return counts.flatMap((_, from) =>
    counts.slice(from).map((_, more) => counts.slice(from, from + more + 1).reduce((sum, { value }) => sum + value, 0)),
  );
}

/** 96.3%, …95.2%, 前者比后者高1.1个百分点; 部门98.6%、乡镇97.9%, 乡镇比部门低0.7个百分点. */
function oneAndOther(passage: Passage, before: readonly Count[], by: Count): Discrepancy[] {
  const before40 = passage.text.slice(Math.max(0, by.start - 40), by.start);
  const told = oneThanOther.map((pattern) => pattern.exec(before40)?.groups).find((groups) => groups !== undefined);
  const { one = '', other = '', way: words } = told ?? {};
  if (words === undefined) return [];
  const measure = by.measure === '个百分点' ? '%' : by.measure;
  const run = labelledRuns(passage.text)
    .filter((each) => each.every(({ count }) => count.measure === measure && count.end <= by.start))
    .findLast((each) => [one, other].every((name) => each.some(({ label }) => isLabel(name, label))));
  const named = [one, other].map((name) => run?.find(({ label }) => isLabel(name, label))?.count);
  const isPair = one === '前者' && other === '后者';
  const [former, latter] = isPair ? before.filter((each) => each.measure === measure).slice(-2) : named;
  if (!former || !latter || former.value === latter.value) return [];
  const isUp = former.value > latter.value;
  if (rising.test(words) === isUp || Math.abs(former.value - latter.value) !== by.value) return [];
  return report(passage, former.start, by, words, `${printCount(former)}与 ${printCount(latter)}相比`, isUp, 'error');
}

/** 较上年同期的1741件同比上升7.81%: what that comes to is said somewhere, or only what the other way comes to is. */
function changedBy(passage: Passage, base: Count, by: Count, said: readonly Count[]): Discrepancy[] {
  const { text } = passage;
  const words = change.exec(text.slice(base.end, by.start))?.[1];
  if (
    words === undefined ||
    !compared.test(text.slice(0, base.start)) ||
    base.rough ||
    by.rough ||
    base.measure === '%'
  )
    return [];
  const isOfRate = by.measure === '%';
  if (!isOfRate && by.measure !== base.measure) return [];
  const near = isOfRate ? said : passage.counts;
  const known = near
    .filter((each) => each.start !== base.start && each.measure === base.measure)
    .map(({ value }) => value);
  const comesTo = (isUp: boolean): boolean =>
    known.some((value) =>
      isOfRate
        ? value > base.value === isUp && isRate(Math.abs(value - base.value), base.value, by.value, by.decimals)
        : value === base.value + (isUp ? by.value : -by.value),
    );
  const isUp = rising.test(words);
  if (by.value === 0 || comesTo(isUp) || !comesTo(!isUp)) return [];
  return report(passage, base.start, by, words, `与 ${printCount(base)}相比`, !isUp, isOfRate ? 'error' : 'doubt');
}

function report(
  passage: Passage,
  start: number,
  { end }: Count,
  words: string,
  of: string,
  isUp: boolean,
  severity: 'error' | 'doubt',
): Discrepancy[] {
  const found = isUp ? '增加' : '减少';
  const message = `${of}是${found}，文中写作“${words}”。请核对增减。`;
  return inPassage(passage, start, end, { severity, rule: 'direction', claimed: words, found, message });
}
