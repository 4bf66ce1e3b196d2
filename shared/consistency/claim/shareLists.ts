import type { Sentence, TextParagraph } from '../read/textDocument.ts';
import { type Count, countsIn } from './counts.ts';
import { isInBrackets } from './partRuns.ts';

/** A number with the share that it is said to be: 投诉类353件,占24.1%; 甲镇12件(30.2%). */
export interface ShareItem {
  readonly sentence: Sentence;
  readonly count: Count;
  readonly rate: Count;
}

/** Numbers of one paragraph with their shares, said one after the other: they are of one whole. */
export interface ShareList {
  readonly items: readonly ShareItem[];
  /** What was said before the first of them, nearest first. */
  readonly before: readonly Count[];
  /** What the paragraph says beside them. */
  readonly beside: readonly Count[];
}

const share = '(?:约?占比?|占比率|比例)(?:率|约)?(?:达到?|为|是|约)?';
// 占总数23.2%
const ofWhole = '约?占(?:[^,;。()\\d]{1,14}的|[^,;。()\\d]{0,8}总(?:数|量|额|件数|起数))';
const behind = new RegExp(`^[^,;。、()\\d]{0,6}[,、()]{0,2}(?:${share}|${ofWhole})$`, 'u');
const fewest = 3;
const mostBefore = 60;

export function shareListsIn(paragraphs: readonly TextParagraph[]): ShareList[] {
  let before: Count[] = [];
  return paragraphs.flatMap(({ sentences }) => {
    const items = ofOneMeasure(sentences.flatMap(itemsIn));
    const [first] = items;
    const near = first ? [...countsBefore(sentences, first), ...before].filter(isPlain).slice(0, mostBefore) : [];
    before = [...sentences.flatMap(({ text }) => countsIn(text)).reverse(), ...before].slice(0, mostBefore * 2);
    return (items.length >= fewest || isWholeOfTwo(items, near)) && isOfOne(items)
      ? [{ items, before: near, beside: sentences.flatMap(({ text }) => countsIn(text)) }]
      : [];
  });
}

/** 290件,占36.3%…; 参与提案的403人,占委员总数的68%: persons are no share of things, where the words name their own whole. */
function ofOneMeasure(items: readonly ShareItem[]): ShareItem[] {
  const most = (measure: string): number => items.filter(({ count }) => count.measure === measure).length;
  return items.filter(
    ({ count, rate }) => most(count.measure) * 2 > items.length || !/占[^,;。]{2,14}的$/u.test(rate.before),
  );
}

/** 1592条,占76.9%;477条,占23.1%: there is no third, by their shares or because they come to what was said right before them. */
function isWholeOfTwo(items: readonly ShareItem[], before: readonly Count[]): boolean {
  if (items.length !== 2) return false;
  return items.reduce((sum, { rate }) => sum + rate.value, 0) === 10_000 || sumSaid(items, before) !== undefined;
}

const nearest = 6;

/** What two parts come to, where one of the last numbers says so. */
export function sumSaid(items: readonly ShareItem[], before: readonly Count[]): Count | undefined {
  const sum = items.reduce((so, { count }) => so + count.value, 0);
  const [first] = items;
  return before.slice(0, nearest).find(({ value, measure }) => value === sum && measure === first?.count.measure);
}

function itemsIn(sentence: Sentence): ShareItem[] {
  const counts = countsIn(sentence.text);
  return counts.flatMap((rate, at): ShareItem[] => {
    const inside = isInBrackets(sentence.text, rate.start);
    // 违法行为325件(其中无照经营210件),占9%: what stands in brackets is a part of the number.
    const count = counts.slice(0, at).findLast(({ start }) => inside || !isInBrackets(sentence.text, start));
    if (rate.measure !== '%' || rate.bound || rate.rough || !count || !isPlain(count) || count.inWords) return [];
    const between = sentence.text.slice(count.end, rate.start).replace(inside ? '' : /\([^()]*\)/u, '');
    const bracketed = between === '(' && sentence.text.charAt(rate.end) === ')';
    return bracketed || (behind.test(between) && !/[共合]/u.test(between)) ? [{ sentence, count, rate }] : [];
  });
}

/** 占来信总数的 here and 占办结件的 there are of two wholes. */
function isOfOne(items: readonly ShareItem[]): boolean {
  const named = items.flatMap(({ rate }) => /占([^,;。]{2,14})的$/u.exec(rate.before)?.[1] ?? []);
  return new Set(named).size <= 1;
}

function countsBefore(sentences: readonly Sentence[], first: ShareItem): Count[] {
  const at = sentences.indexOf(first.sentence);
  const within = countsIn(first.sentence.text).filter(({ end }) => end <= first.count.start);
  return [...sentences.slice(0, at).flatMap(({ text }) => countsIn(text)), ...within].reverse();
}

function isPlain({ measure, bound, rough }: Count): boolean {
  return measure !== '%' && measure !== '个百分点' && measure !== '分' && bound === null && !rough;
}
