import { type Quantity, roundsTo } from '../query/quantities.ts';

/** Where the numbers stand that one may come from. */
export interface Said {
  /** Of its sentence, of its paragraph, of the paper, in their order. */
  readonly sentence: readonly Quantity[];
  readonly paragraph: readonly Quantity[];
  readonly paper: readonly Quantity[];
  readonly text: string;
  /** How many rows the annexes have. */
  readonly sizes: readonly number[];
}

/** Whether other numbers of the text come to one, in whatever way: of a number of few digits that says nothing. */
export function isOfText(quantity: Quantity, said: Said): boolean {
  const isLike = (each: Quantity): boolean => each.measure === quantity.measure && !each.loose;
  const [near, all] = [said.paragraph.filter(isLike), said.paper.filter(isLike)];
  if (all.filter(({ value }) => value === quantity.value).length > 1) return true;
  const values = near.filter((each) => each !== quantity).map(({ value }) => value);
  const is = (value: number): boolean => roundsTo(quantity, value);
  return (
    sumsOfRuns(values).some(is) ||
    isApart(quantity, values, values) ||
    (digitsOf(quantity) > 3 &&
      isApart(
        quantity,
        values,
        all.map(({ value }) => value),
      )) ||
    isInList(quantity, near, all) ||
    isMean(quantity, said) ||
    isLeftOfPlan(quantity, said.text, near)
  );
}

function digitsOf({ value, step }: Quantity): number {
  return String(Math.round(value / step)).length;
}

/** Whether some of these are so far from others of those. */
export function isApart(quantity: Quantity, some: readonly number[], others: readonly number[]): boolean {
  return some.some((one) => others.some((other) => roundsTo(quantity, one - other)));
}

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

/** 共2127条,其中甲735条、乙376条…: with the others of its list it comes to a number beside the list, or to a total of the paper. */
export function isInList(quantity: Quantity, near: readonly Quantity[], all: readonly Quantity[]): boolean {
  const at = near.indexOf(quantity);
  const totals = [...all].sort((a, b) => b.value - a.value).slice(0, 3);
  for (let from = Math.max(0, at - longestList); from <= at; from += 1)
    for (let end = Math.max(at + 1, from + 2); end <= Math.min(near.length, from + longestList); end += 1) {
      const run = near.slice(from, end);
      const sum = run.reduce((so, { value }) => so + value, 0);
      const wholes = [near[from - 1], near[end], ...totals];
      if (wholes.some((whole) => whole !== undefined && !run.includes(whole) && roundsTo(whole, sum))) return true;
    }
  return false;
}

/** 1326件,占82.62%: the rate behind it is its share of a number that the paper says, as far as its digits go. */
export function isWithShare(quantity: Quantity, { sentence, paper }: Said): boolean {
  const rate = sentence[sentence.indexOf(quantity) + 1];
  if (rate?.measure !== '%' || rate.loose || !/[占率]/u.test(rate.count?.before ?? '')) return false;
  return paper.some(
    ({ measure, loose, value }) =>
      measure === quantity.measure &&
      !loose &&
      value > quantity.value &&
      roundsTo(rate, (quantity.value * 10_000) / value),
  );
}

const nearby = 20;
const months = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
const days = [
  28, 29, 30, 31, 59, 60, 61, 62, 89, 90, 91, 92, 120, 121, 122, 123, 151, 152, 153, 181, 182, 183, 184,
].concat([212, 213, 214, 243, 244, 273, 274, 275, 304, 305, 334, 335, 365, 366]);

/** 平均每起2.10万元, 日均53.5件: a number of the paragraph over how many something is, or over days and months. */
function isMean(quantity: Quantity, { paragraph, paper, text, sizes }: Said): boolean {
  const before = text.slice(Math.max(0, quantity.start - nearby), quantity.start);
  if (!/均|每/u.test(before)) return false;
  const counted = paper.flatMap(({ count }) =>
    count && count.measure !== '%' && !count.bound ? [count.value / 100] : [],
  );
  const by = new Set(
    [...counted, ...sizes, ...(/日均|每[日天]/u.test(before) ? days : months)].filter((parts) => parts > 1),
  );
  // 参会5142人次,平均每次95.2人.
  const wholes = paragraph.filter(
    (each) => each !== quantity && [quantity.measure, `${quantity.measure}次`].includes(each.measure) && !each.loose,
  );
  return wholes.some(({ value }) => [...by].some((parts) => roundsTo(quantity, value / parts)));
}

/** Words for how much of a plan should be done by now; and how much that is at the end of each month. */
export const aheadOfTime: RegExp = /序时|时间(?:过|进度)/u;
export const sharesOfTime: readonly number[] = Array.from({ length: 11 }, (_, month) => ((month + 1) * 10_000) / 12);

/** 距“时间过半、任务过半”尚差6.88亿元: what was to be done by now, without what was done. */
function isLeftOfPlan(quantity: Quantity, text: string, near: readonly Quantity[]): boolean {
  if (!aheadOfTime.test(text)) return false;
  const values = near.map(({ value }) => value);
  const aims = values.flatMap((value) => sharesOfTime.map((share) => (value * share) / 10_000));
  return isApart(quantity, aims, values);
}
