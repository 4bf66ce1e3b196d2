import type { Count } from '../claim/counts.ts';
import { isInBrackets } from '../claim/partRuns.ts';
import { unitKindOf } from '../claim/unitNouns.ts';
import { isOpposite } from './bothKinds.ts';

/** The numbers of which a rate may be. */
export interface RateTerms {
  /** Those of its sentence, and those said before it. */
  readonly near: readonly Count[];
  readonly earlier: readonly Count[];
  readonly numerator: Count;
  /** Under just the name of the rate, the first of all such. */
  readonly own: Count | undefined;
  readonly candidates: readonly Count[];
  /** Of the sentence what is counted as the numerator is. */
  readonly within: readonly Count[];
  /** Of what is said before. */
  readonly same: readonly Count[];
  /** 不合格 beside 合格. */
  readonly opposites: readonly Count[];
}

/** What its sentence and those before give a rate to be of; null where they count nothing of it. */
export function termsBefore(
  text: string,
  rate: Count,
  ahead: readonly Count[],
  earlier: readonly Count[],
): RateTerms | null {
  const near = withoutMoves(outside(text, rate, ahead).filter(isPlain));
  const candidates = numeratorsOf(rate, near);
  const [own] = candidates;
  const numerator = own ?? near.findLast((each) => speaksOf(rate, each));
  if (!numerator || (!own && isOfGroup(rate, ahead))) return null;
  // 6个乡覆盖率75.5%: of what these six have, not of six.
  if (isUnit(numerator.measure) && unitKindOf(numerator.after) !== null && numerator.after === rate.before) return null;
  const opposites = [...near, ...earlier].filter((each) => each !== numerator && isOpposite(rate, each));
  const same = earlier.filter(
    (each) =>
      !opposites.includes(each) &&
      (each.measure === numerator.measure || isUnit(each.measure) === isUnit(numerator.measure)),
  );
  const within = near.filter((each) => isAlike(each, numerator));
  const isParted = isAmongParts(numerator, within) || near.some((each) => isAfter(each, numerator) && isRest(each));
  if (!own && isParted && stemOf(rate) !== null) return null;
  return { near, earlier, numerator, own, candidates, within, same, opposites };
}

/** 24.47万所,比上年的23.41万所增加1.06万所,占83.0%: by how much it has grown is no part, nor what it was. */
function withoutMoves(counts: readonly Count[]): Count[] {
  const isMove = (count: Count | undefined): boolean =>
    /(?:增加|减少|上升|下降|提高|增长|[比较][^,;。]{1,10}[多少])了?$/u.test(count?.before ?? '');
  return counts.filter(
    (count, at) => !isMove(count) && !(isMove(counts[at + 1]) && /[较比由从][^,;。]*$/u.test(count.before)),
  );
}

/** 办结 of 办结率; null for 占比, which is of whatever was said last. */
export function stemOf(rate: Count): string | null {
  return /([^,]{2,6})率/u.exec(rate.before)?.[1]?.replace(/^.*(?:总体|整体|综合|平均)/u, '') ?? null;
}

/** The counts of what the rate is of, where the sentence gives them; the one under just that name first. */
function numeratorsOf(rate: Count, counts: readonly Count[]): Count[] {
  const stem = stemOf(rate);
  if (stem === null) return [];
  const labels = counts.map((count) => ({ count, label: count.before.replace(/[件数量的为有达了]+$/u, '') }));
  const own = labels.filter(
    ({ count, label }) =>
      // 合格26家, 26家合格
      (label.endsWith(stem) && !undone.test(label.slice(-stem.length - 2))) || count.after === stem,
  );
  return [...own].sort((a, b) => a.label.length - b.label.length).map(({ count }) => count);
}

/** 满意率 is of what is counted as 满意, and in a sentence that counts nothing so, of numbers that the reader does not see. */
function speaksOf(rate: Count, { before, after }: Count): boolean {
  const stem = stemOf(rate);
  // 7个镇覆盖率: its own words are no numerator.
  const own = after === rate.before ? '' : after;
  if (stem === null) return true;
  const kind = stem.slice(-2);
  return `${before}｜${own}`.includes(kind) && !(before.endsWith(kind) && ordered.test(before)) && !isRest({ before });
}

/** 其余240个整改期限为6个月 are those that are not done. */
function isRest({ before }: Pick<Count, 'before'>): boolean {
  return /(?:其余|其他|剩余|余下)的?$/u.test(before);
}

function isAfter(one: Count, other: Count): boolean {
  return one.start > other.start;
}

/** 不合格的26批次中,农残超标12批次、菌落超标12批次、标签不合格2批次,不合格率2.1%: of all of them, and not of their last kind. */
export function isAmongParts(numerator: Count, within: readonly Count[]): boolean {
  const at = within.indexOf(numerator);
  return within.some((whole, from) => {
    const parts = within.slice(from + 1, at + 1);
    return from < at && parts.length >= 3 && parts.reduce((sum, { value }) => sum + value, 0) === whole.value;
  });
}

/** 责令整改52家 says who was told to, and not who did. */
export function isOrdered({ before }: Count): boolean {
  return ordered.test(before);
}

const ordered = /责令|限期|要求|督促/u;
const undone = /[不未超逾待]|正在|基本|部分|责令|限期|要求|督促/u;

/** 合格率97.9%,其中生产环节合格率99.1%; 办结率97.1%,一次办结率88.2%: of those who are named so, where nothing counts them. */
function isOfGroup(rate: Count, ahead: readonly Count[]): boolean {
  const kind = stemOf(rate)?.slice(-2);
  if (kind === undefined) return false;
  const label = rate.before.slice(0, rate.before.lastIndexOf(kind));
  const group = label.replace(/^(?:[、和及与]|其中)+|(?:总体|整体|综合|平均|全[省市县区州旗])/gu, '');
  const isSaid = ahead.some((each) => each.measure === '%' && stemOf(each)?.endsWith(kind));
  const isCounted = ahead.some((each) => isPlain(each) && `${each.before}${each.after}`.includes(group.slice(0, 2)));
  return group.length >= 2 && isSaid && !isCounted;
}

/** Exactly so many of something. */
export function isPlain({ measure, bound, rough }: Count): boolean {
  return measure !== '%' && measure !== '个百分点' && bound === null && !rough && measure !== '分';
}

function isUnit(measure: string): boolean {
  return '家个户名'.includes(measure);
}

/** 件 and 个 and 封 of one thing: 接听8947个,直办6673件. */
export function isAlike(one: Count, other: Count): boolean {
  const matters = '件个条封宗次项';
  return one.measure === other.measure || (matters.includes(one.measure) && matters.includes(other.measure));
}

/** What stands in brackets before a rate is a part of its number: 不合格12个(停更10个、注销2个),占5.5%. */
function outside(text: string, rate: Count, counts: readonly Count[]): readonly Count[] {
  if (isInBrackets(text, rate.start)) return counts;
  const clear = counts.filter(({ start }) => !isInBrackets(text, start));
  return clear.length > 0 ? clear : counts;
}
