import { type Quantity, roundsTo, stepsIn } from '../query/quantities.ts';
import { readOnceOf } from '../readOnce.ts';
import { howManyApart } from './apart.ts';
import type { Said } from './said.ts';

/** Whether a number of hundredths in the place of its own would be said again in its sentence, or be a sum or a difference of two there. */
export function isOfSentence({ own, sentence }: Said): Test {
  const others = sentence.flatMap((each) => (each !== own && each.measure === own.measure ? [each.value] : []));
  const sums = others.flatMap((one, at) => others.slice(at + 1).map((other) => one + other));
  const isReckoned = comesTo(own, [...differences(others, others), ...sums]);
  return (value) => others.includes(value) || isReckoned(value);
}

/** Whether other numbers of the text would come to a value, in whatever way: of a number of few digits that says little. */
export function isOfText(said: Said): Test {
  const { own } = said;
  const isLike = (each: Quantity): boolean => each.measure === own.measure && !each.loose;
  const [near, all] = [said.paragraph.filter(isLike), ofMeasure(said.paper, own.measure).filter(isLike)];
  const values = near.flatMap((each) => (each === own ? [] : [each.value]));
  const paper = all.flatMap((each) => (each === own ? [] : [each.value]));
  const again = new Set(paper);
  const isSum = comesTo(own, sumsOfRuns(values));
  const isBehind = comesTo(own, sumsBehind(own, all));
  const isApart =
    digitsOf(own) > 3
      ? (value: number) => isApartInPaper(value, said, values)
      : comesTo(own, differences(values, values));
  const isMean = comesTo(own, meansSaid(said));
  const isLeft = comesTo(own, leftOfPlan(said.text, values));
  const totals = [...all].sort((a, b) => b.value - a.value).slice(0, 3);
  return (value) =>
    again.has(value) ||
    isSum(value) ||
    isApart(value) ||
    isInList(value, own, near, totals) ||
    (value >= telling && isBehind(value)) ||
    isMean(value) ||
    isLeft(value);
}

const byMeasure: (paper: readonly Quantity[]) => ReadonlyMap<string, readonly Quantity[]> = readOnceOf((paper) => {
  const found = new Map<string, Quantity[]>();
  for (const each of paper) {
    const own = found.get(each.measure) ?? [];
    found.set(each.measure, own);
    own.push(each);
  }
  return found;
});

/** Of the numbers of a paper those of one measure. */
export function ofMeasure(paper: readonly Quantity[], measure: string): readonly Quantity[] {
  return byMeasure(paper).get(measure) ?? [];
}

/** The values of each measure of a paper, read once for all its numbers. */
const valuesByMeasure: (paper: readonly Quantity[]) => ReadonlyMap<string, readonly number[]> = readOnceOf(
  (paper) =>
    new Map(
      [...byMeasure(paper)].map(([measure, all]) => [
        measure,
        all.flatMap(({ value, loose }) => (loose ? [] : [value])),
      ]),
    ),
);

/** Whether a number of the paragraph and another of the paper are so far apart. */
function isApartInPaper(value: number, { own, paper }: Said, values: readonly number[]): boolean {
  const others = valuesByMeasure(paper).get(own.measure) ?? [];
  const steps = Math.round(value / own.step);
  const itself = own.loose ? [] : [own.value];
  return values.some(
    (one) =>
      howManyApart(one, others, steps, own.step) >
      itself.filter((each) => roundsTo({ ...own, value }, one - each)).length,
  );
}

type Test = (value: number) => boolean;

/** Whether some number comes to a value at the decimals of the first: each is rounded once, for many values are tried. */
export function comesTo({ step }: Quantity, values: readonly number[]): Test {
  const known = new Set(values.map((each) => stepsIn(each, step)));
  return (value) => known.has(Math.round(value / step));
}

function differences(some: readonly number[], others: readonly number[]): number[] {
  return some.flatMap((one) => others.map((other) => one - other));
}

function digitsOf({ value, step }: Quantity): number {
  return String(Math.round(value / step)).length;
}

/** A smaller number is the sum of some numbers or other. */
const telling = 10_000;
const longestRun = 12;
/** 17 kinds of letters that come to all of them. */
const longestList = 24;

/** What two or more that follow each other add up to. */
export function sumsOfRuns(values: readonly number[]): number[] {
  return values.flatMap((first, from) => {
    let sum = first;
    return values.slice(from + 1, from + longestRun).map((value) => {
      sum += value;
      return sum;
    });
  });
}

/** 共收到来信434件。…公共服务类16件,文体科教类65件,…: what the next numbers of the paper add up to, also in another paragraph. */
function sumsBehind(own: Quantity, all: readonly Quantity[]): number[] {
  const at = all.indexOf(own);
  let sum = 0;
  const sums = all.slice(at + 1, at + 1 + longestList).map(({ value }) => {
    sum += value;
    return sum;
  });
  return sums.slice(2);
}

/** 共2127条,其中甲735条、乙376条…: with the others of its list it comes to a number beside the list, or to a total of the paper. */
function isInList(value: number, own: Quantity, near: readonly Quantity[], totals: readonly Quantity[]): boolean {
  const at = near.indexOf(own);
  for (let from = Math.max(0, at - longestList); from <= at; from += 1)
    for (let end = Math.max(at + 1, from + 2); end <= Math.min(near.length, from + longestList); end += 1) {
      const run = near.slice(from, end);
      const sum = run.reduce((so, each) => so + (each === own ? value : each.value), 0);
      const wholes = [near[from - 1], near[end], ...totals];
      if (wholes.some((whole) => whole !== undefined && !run.includes(whole) && roundsTo(whole, sum))) return true;
    }
  return false;
}

const nearby = 20;
const months = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const days = [
  28, 29, 30, 31, 59, 60, 61, 62, 89, 90, 91, 92, 120, 121, 122, 123, 151, 152, 153, 181, 182, 183, 184,
].concat([212, 213, 214, 243, 244, 273, 274, 275, 304, 305, 334, 335, 365, 366]);

/** 平均每起2.10万元, 日均53.5件: what numbers of the paragraph are over how many something is, or over days and months. */
function meansSaid({ own, paragraph, paper, text, sizes }: Said): readonly number[] {
  const before = text.slice(Math.max(0, own.start - nearby), own.start);
  if (!/均|每/u.test(before)) return [];
  const counted = paper.flatMap(({ count }) =>
    count && count.measure !== '%' && !count.bound ? [count.value / 100] : [],
  );
  const by = new Set(
    [...counted, ...sizes, ...(/日均|每[日天]/u.test(before) ? days : months)].filter((parts) => parts > 1),
  );
  // 平均每笔贷款40.42万元: of what is measured so, wherever it was said.
  const one = /每(\p{Script=Han})/u.exec(before)?.[1];
  const ones = one ? ofMeasure(paper, one).filter(({ loose }) => !loose) : [];
  const likewise = ones.length > 0 ? ofMeasure(paper, own.measure) : [];
  const ofOnes = ones.flatMap((by) => likewise.map((whole) => (whole.value / by.value) * 100));
  // 参会5142人次,平均每次95.2人.
  const wholes = paragraph.filter(
    (each) => each !== own && [own.measure, `${own.measure}次`].includes(each.measure) && !each.loose,
  );
  return [...ofOnes, ...wholes.flatMap(({ value }) => [...by].map((parts) => value / parts))];
}

/** Words for how much of a plan should be done by now; and how much that is at the end of each month. */
export const aheadOfTime: RegExp = /序时|时序|时间(?:过|进度)/u;
export const sharesOfTime: readonly number[] = Array.from({ length: 11 }, (_, month) => (month + 1) / 12);

/** 距“时间过半、任务过半”尚差6.88亿元: what was to be done by now, without what was done. */
function leftOfPlan(text: string, values: readonly number[]): readonly number[] {
  if (!aheadOfTime.test(text)) return [];
  const aims = values.flatMap((value) => sharesOfTime.map((share) => value * share));
  return differences(aims, values);
}
