import type { Count } from '../claim/counts.ts';
import { printHundredths } from '../claim/numerals.ts';
import { isInBrackets, withoutBrackets } from '../claim/partRuns.ts';
import type { Passage } from '../claim/passages.ts';
import { printAdded, sumOf } from '../claim/sums.ts';
import type { Discrepancy } from '../discrepancy.ts';
import { areUnits } from '../reckon/numbers.ts';
import { inPassage } from './report.ts';
import { hedged, isNoPart, isSlip } from './sums.ts';

/** 微信218个(市直53个,县(市)区165个): a number and what stands in the brackets right behind it. */
interface Bracketed {
  readonly whole: Count;
  readonly parts: readonly Count[];
  readonly labels: readonly string[];
}

const longestLabel = 12;

/** Brackets that take a number apart: where others of the paragraph do so in the same words, in full; else where it is all but so. */
export function checkBracketParts(passage: Passage): Discrepancy[] {
  const all = passage.counts.flatMap((count) => bracketedBy(passage, count));
  const right = all.filter((each) => each.parts.length > 1 && sumOf(each.parts) === each.whole.value);
  const known = new Set(right.length > 1 ? right.flatMap(({ labels }) => labels) : []);
  return all.flatMap((each) => {
    const sum = sumOf(each.parts);
    if (sum === each.whole.value) return [];
    const alike = each.labels.every((label) => known.has(label));
    const parts = each.parts.map(({ value }) => value);
    const allButSo = parts.length > 1 && sum >= telling && isSlip(each.whole.value, sum, parts);
    return alike || allButSo ? report(passage, each, sum) : [];
  });
}

/** 11家单位(县区3个、部门8个): a number and what stands in its bracket, where that comes to it. */
export function bracketsHeld(passage: Passage): readonly (readonly Count[])[] {
  return passage.counts.flatMap((whole) =>
    bracketedBy(passage, whole)
      .filter((each) => each.parts.length > 1 && sumOf(each.parts) === whole.value)
      .map(({ parts }) => [whole, ...parts]),
  );
}

/** Of a few things, parts may be left out, or counted twice. */
const telling = 1000;

function bracketedBy({ text, counts }: Passage, whole: Count): Bracketed[] {
  if (whole.bound || whole.rough || /^(?:%|个百分点|分)$/u.test(whole.measure)) return [];
  const opened = /^[^,;:。、()\d]{0,6}\(/u.exec(text.slice(whole.end))?.[0].length;
  if (opened === undefined) return [];
  const from = whole.end + opened;
  const to = closeOf(text, from);
  const inside = counts.filter(({ start, end }) => start >= from && end <= to);
  const parts = inside.filter(({ start }) => !isInBrackets(text.slice(from), start - from));
  const words = withoutBrackets(text.slice(from, to));
  if (parts.length === 0 || hedged.test(words) || /[。]|等/u.test(words)) return [];
  const labels = parts.map(({ before }) => before.replace(/^(?:其中|[、,和及与:有为])+|[有为共]+$/gu, ''));
  const isPart = (count: Count, at: number): boolean =>
    (count.measure === whole.measure || (areUnits(count.measure) && areUnits(whole.measure))) &&
    !count.bound &&
    !count.rough &&
    isLabel(labels[at] ?? '') &&
    !/^[^,;。、)]{4,}/u.test(count.after);
  return parts.every(isPart) ? [{ whole, parts, labels }] : [];
}

function isLabel(label: string): boolean {
  return label.length > 0 && label.length <= longestLabel && !isNoPart(label);
}

function closeOf(text: string, from: number): number {
  let depth = 1;
  for (let at = from; at < text.length; at += 1) {
    if (text.charAt(at) === '(') depth += 1;
    if (text.charAt(at) === ')') depth -= 1;
    if (depth === 0) return at;
  }
  return text.length;
}

function report(passage: Passage, { whole, parts }: Bracketed, sum: number): Discrepancy[] {
  const [claimed, found] = [whole.value, sum].map((value) => `${printHundredths(value)}${whole.measure}`);
  const added = printAdded(parts);
  const message = `括号里各项相加是 ${added}＝${found}，括号前写作 ${claimed}。请核对总数和各项。`;
  const claim = {
    severity: 'doubt',
    rule: 'sum-of-parts',
    claimed: claimed ?? '',
    found: found ?? '',
    message,
  } as const;
  return inPassage(passage, whole.start, parts.at(-1)?.end ?? whole.end, claim);
}
