import { type Count, stepOf } from '../claim/counts.ts';
import { areSwapped, isMisprint } from '../claim/misprints.ts';
import { isInBrackets, partRunsIn } from '../claim/partRuns.ts';
import { sumOf } from '../claim/sums.ts';
import { unitKindOf } from '../claim/unitNouns.ts';
import { isRounded } from '../rule/printedRate.ts';
import { isOfCause, isOfPeriod, isOfSeveral, isOfSome, listsIn, type NumberList } from './lists.ts';
import { areUnits, isOfOneKind, isPlain, largestOf, type NumberedPassage } from './numbers.ts';

/** A list whose sum misses by one slip what it should come to. */
export interface MissedSum {
  readonly counts: readonly Count[];
  readonly sum: number;
  readonly whole: Count;
}

/** Numbers that a list may come to: those said anywhere, and the totals of the annexes. */
export interface KnownWholes {
  readonly said: readonly Count[];
  readonly totals: ReadonlySet<number>;
}

const nearby = 40;
/** A smaller sum is said of something or other in any paper. */
export const telling = 5000;
/** Three large numbers of which one is all but the sum of the others are seldom so by chance. */
const large = 20_000;

/** Lists whose sum nothing says, though a number near by is so but for a slip. */
export function missedSums(own: NumberedPassage, known: KnownWholes): MissedSum[] {
  return listsIn(own).flatMap((list): MissedSum[] => {
    if (leavesSomeOut(list, own, known)) return [];
    const wholes = wholesOf(list, own, known);
    if (isBorneOut(list, wholes)) return [];
    const sure = wholeTold(list, own);
    return sure ? [sure] : missedNearby(list, own, wholes);
  });
}

/** 7个单位上升、3个单位下降 are no part of 11项. */
function areOfUnits(counts: readonly Count[]): boolean {
  return counts.every(({ after }) => unitKindOf(after) !== null);
}

function leavesSomeOut({ counts, full, beside }: NumberList, own: NumberedPassage, { totals }: KnownWholes): boolean {
  const { text } = own.passage;
  const [first, last] = [counts[0], counts.at(-1)];
  if (!first || !last) return true;
  // 9个部门24项,2个街道4项,某集团2项: one alone has no number.
  if (areOfUnits(counts) && counts.length < 3) return true;
  if (!full && (isOfSome(text, first, last) || isOfSeveral(counts))) return true;
  // 甲2项、乙3项,其余6个各1项: the list goes on.
  if (/^[^。;]{0,20},其[余他]\d+[^,;。\d]*各/u.test(text.slice(last.end))) return true;
  // 18件涉及接待,25人受处理;…: where neither number of these adds up to anything, others are left out.
  return !full && beside.length > 0 && !beside.some((other) => isSumSaid(other, own, totals));
}

/** What a list may come to. */
interface Wholes {
  /** Of its passage and right before it, the nearest first. */
  readonly near: readonly Count[];
  isSaid(sum: number): boolean;
}

function wholesOf({ counts }: NumberList, own: NumberedPassage, { said, totals }: KnownWholes): Wholes {
  const measure = counts[0]?.measure ?? '';
  const ofUnits = areOfUnits(counts);
  const isWhole = (each: Count): boolean =>
    isPlain(each) && (ofUnits ? areUnits(each.measure) : isOfOneKind(each.measure, measure)) && !counts.includes(each);
  const near = [...own.numbers.toReversed(), ...own.before.slice(0, nearby)].filter(isWhole);
  const isSaid = (sum: number): boolean =>
    near.some((each) => each.value === sum && (sum >= telling || each.measure === measure)) ||
    (sum >= telling && totals.has(sum)) ||
    ((sum >= telling || ofUnits) && said.some((each) => isWhole(each) && each.value === sum));
  return { near, isSaid };
}

/** 诉求39件,分别为25件、8件、6件: the whole may stand at the head of the list or at its end. */
function isBorneOut({ counts, full }: NumberList, { isSaid }: Wholes): boolean {
  const [behind, before] = [counts.slice(1), counts.slice(0, -1)];
  if (isSaid(sumOf(counts)) || sumOf(behind) === counts[0]?.value || sumOf(before) === counts.at(-1)?.value)
    return true;
  return !full && [behind, before].some((form) => isSaid(sumOf(form)));
}

/** Where the words say what is taken apart. */
function wholeTold({ counts }: NumberList, own: NumberedPassage): MissedSum | null {
  const { text } = own.passage;
  const [first] = counts;
  if (!first) return null;
  const parted = wholeParted(text, own.numbers, first);
  if (parted && slipOf(sumOf(counts), counts, [parted], stepOf(text, first)))
    return { counts, sum: sumOf(counts), whole: parted };
  const ofCauses = counts.every(isOfCause) ? wholeAtHead(own, first) : undefined;
  if (ofCauses) return { counts, sum: sumOf(counts), whole: ofCauses };
  const months = [counts, counts.slice(1)].find((form) => form.length > 1 && form.every(isOfPeriod)) ?? [];
  const ofAll = wholeBeside(own, months);
  return ofAll && !isRounded(ofAll, months, sumOf(months))
    ? { counts: months, sum: sumOf(months), whole: ofAll }
    : null;
}

/** A number near by that the list, or all of it but its head or its end, comes to but for a slip. */
function missedNearby({ counts, full, beside }: NumberList, own: NumberedPassage, { near }: Wholes): MissedSum[] {
  const [first, last] = [counts[0], counts.at(-1)];
  if (!first || !last) return [];
  const isLong = counts.length > 3 || (counts.length === 3 && first.value >= large);
  const tried: readonly (readonly [readonly Count[], readonly Count[]])[] = [
    [counts, full ? near : [...near.slice(0, 6), ...largestOf(near)]],
    ...(isLong
      ? ([
          [counts.slice(1), [first]],
          [counts.slice(0, -1), [last]],
        ] as const)
      : []),
  ];
  for (const [form, wholes] of tried) {
    const sum = sumOf(form);
    if (wholes.some((each) => isRounded(each, form, sum))) return [];
    const whole =
      full || sum >= telling
        ? slipOf(sum, form, wholes, stepOf(own.passage.text, first), full || beside.length > 0)
        : undefined;
    if (whole) return [{ counts: form, sum, whole }];
  }
  return [];
}

function isSumSaid(counts: readonly Count[], own: NumberedPassage, totals: ReadonlySet<number>): boolean {
  const sum = sumOf(counts);
  const near = [...own.numbers, ...own.before.slice(0, nearby)];
  const isWhole = (each: Count): boolean =>
    !counts.includes(each) && isOfOneKind(each.measure, counts[0]?.measure ?? '');
  return totals.has(sum) || near.some((each) => each.value === sum && isWhole(each));
}

/** 28个,关停9个,保留19个; 问题41个:栏目14个、错别字17处、断链10条: the whole and the parts of lists that add up to the number right before. */
export function sumsHeld(own: NumberedPassage): readonly (readonly Count[])[] {
  const { text } = own.passage;
  const lists = listsIn(own).flatMap(({ counts }) => [counts, counts.slice(1)]);
  const runs = partRunsIn(text, own.numbers).map(({ counts }) => counts);
  return [...lists, ...runs].flatMap((counts) => {
    const [first] = counts;
    const whole = own.numbers.findLast(({ end, start }) => first && end <= first.start && !isInBrackets(text, start));
    // 甲5个、乙2个、丙3个: the first is one of them, and no whole.
    const isBeside = whole && first && !/^、|[。;]/u.test(text.slice(whole.end, first.start));
    // 问题43个,涉及10个单位,已整改33个: units are no part of what they have.
    const ofUnits = new Set(counts.map(({ after }) => unitKindOf(after) !== null));
    return isBeside && ofUnits.size === 1 && counts.length >= 2 && isPlain(whole) && whole.value === sumOf(counts)
      ? [[whole, ...counts]]
      : [];
  });
}

/** 第三季度共619场次,7月、8月、9月分别为210场次、121场次、288场次: a list of all stands right behind its whole. */
function wholeBeside({ passage: { text }, numbers }: NumberedPassage, counts: readonly Count[]): Count | undefined {
  const [first] = counts;
  const whole = numbers[numbers.indexOf(first as Count) - 1];
  if (!first || !whole || !isPlain(whole) || whole.measure !== first.measure) return undefined;
  const isAll = /(?:共|总|合计|累计)[^,;。\d]{0,10}$/u.test(whole.before);
  return isAll && /^[^,;。\d]{0,6},(?:其中,?)?[^,;。]{0,24}$/u.test(text.slice(whole.end, first.start))
    ? whole
    : undefined;
}

/** 29个承办单位中,10个镇…,15个部门…: the number that the list begins to take apart. */
function wholeParted(text: string, numbers: readonly Count[], first: Count): Count | undefined {
  const whole = numbers[numbers.indexOf(first) - 1];
  const parts = whole && isPlain(whole) && isOfOneKind(whole.measure, first.measure);
  return parts && /^[^,;。\d]{0,10}中,$/u.test(text.slice(whole.end, first.start)) ? whole : undefined;
}

/** 9件C类件中,建议5件、提案4件;因政策限制4件,…: what the sentence takes apart again and again. */
function wholeAtHead({ passage: { text }, numbers }: NumberedPassage, first: Count): Count | undefined {
  const start = text.lastIndexOf('。', first.start) + 1;
  const whole = numbers.find((each) => each.start >= start);
  const isParted = whole && whole.measure === first.measure && /^[^,;。\d]{0,10}中,/u.test(text.slice(whole.end));
  return isParted ? whole : undefined;
}

/** The number that the sum misses by a misprint of it, or by two digits of a part that changed places, and least. */
export function slipOf(
  sum: number,
  parts: readonly Count[],
  wholes: readonly Count[],
  step: number,
  full = true,
): Count | undefined {
  const digits = (value: number): string => String(Math.round(value / step));
  const swapped = (one: number, right: number): boolean => areSwapped(digits(one), digits(right));
  const off = ({ value }: Count): number => Math.abs(value - sum);
  // Of some things only a total can be missed by two digits of one of them.
  const isTotal = ({ before }: Count): boolean => full || /共|总|全|合计|累计/u.test(before);
  const isSlip = (each: Count): boolean =>
    isMisprint({ value: each.value, step }, sum) ||
    (isTotal(each) && parts.some((part) => swapped(part.value, part.value + each.value - sum)));
  return wholes.filter(isSlip).sort((a, b) => off(a) - off(b))[0];
}
