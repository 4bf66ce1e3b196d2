import type { Count } from '../claim/counts.ts';
import { lessOf, moreOf, wayBefore } from '../claim/ways.ts';
import { sentenceStart } from './compared.ts';
import { isPlain, joinedList, type NumberedPassage } from './numbers.ts';
import { printNumber, type Reckoning } from './reckoning.ts';
import { relativeBlur } from './shareParts.ts';

const way = `增加|增长|上升|提高|提升|延长|扩大|上涨|减少|下降|降低|压减|压缩|压降|缩减|缩短|精简|削减|回落|下滑|${moreOf}|${lessOf}`;
/** 减少11项, 压减率47.8%, 每村少挂18块, 降幅. */
const changed = new RegExp(
  `(?:(?:${way})了?|(?:${way})?(?:幅度?|率|比例)[为达是]?|(?:^|[^不至])[多少]\\p{Script=Han}{0,2})$`,
  'u',
);
/** A change that goes on without a subject of its own. */
const ownChange = new RegExp(`^(?:同比|环比)?(?:${way}|[增减升降涨跌])`, 'u');
/** 日均, 平均每个受检工地. */
const isMean = /均[^,;。\d]{0,10}$/u;
const from = /(?:由|从(?![业事]))[^,;。]{0,14}$/u;
const to = /^[^,;。]{0,8}?(?:[至到]|[增减升降变]?[为成])[^,;。]{0,8}$/u;

/** 由23项压减到12项,压减11项,压减率47.8%; 640件,上年同期677件,减少37件: the change between the two that stand right before it. */
export function changesOf({ passage: { text }, numbers }: NumberedPassage, count: Count): Reckoning[] {
  if (!changed.test(count.before)) return [];
  const start = sentenceStart(text, count.start);
  // 775件,日均25件,较9月份的715件增加60件: what it is on the mean stands between.
  const earlier = numbers
    .slice(0, numbers.indexOf(count))
    .filter((each) => each.start >= start && !isMean.test(each.before));
  const later = numbers[numbers.indexOf(count) + 1];
  const [base, now] =
    fromTo(text, earlier, count) ??
    nowThen(text, withoutChange(earlier, count), count) ??
    baseBehind(text, earlier, count, later) ??
    [];
  if (!base || !now || base.measure !== now.measure || ![base, now].every(isPlain)) return [];
  const change = Math.abs(now.value - base.value);
  const of = [now, base];
  const rises = now.value > base.value;
  const how = `${printNumber(base.value)}与 ${printNumber(now.value)}相差`;
  if (count.measure === base.measure) return [{ value: change, how, grade: 'told', of, rises }];
  // 全季环比上升43.1% is of something else than 由7月的88件升至9月的233件.
  if (count.measure !== '%' || base.value <= 0 || !ownChange.test(wordsOf(count))) return [];
  const rate = `${printNumber(change)}÷${printNumber(base.value)} 是`;
  return [{ value: (change / base.value) * 10_000, how: rate, grade: 'told', of, rises }];
}

type Pair = readonly [base: Count, now: Count];

function fromTo(text: string, earlier: readonly Count[], count: Count): Pair | null {
  const at = earlier.findLastIndex(({ before }) => from.test(before));
  const [base, now] = [earlier[at], earlier[at + 1]];
  // 减少11项 may stand between the two and its rate.
  const between = earlier.slice(at + 2);
  if (!base || !now || !to.test(text.slice(base.end, now.start))) return null;
  return between.every((each) => changed.test(each.before)) && count.start > now.end ? [base, now] : null;
}

const then =
  /^(?:[比较])?(?:上年|去年|前年|上[一]?[年季月期]|20\d\d年|(?:上年|去年)?(?:\d{1,2}月份?|第?[一二三四]季度))(?:同期|同月)?[^,;。\d]{0,6}$|^同期[^,;。\d]{0,4}$/u;

/** 94件,同比(上年82件)增长14.6%. */
const bracket = /^(?:同比|环比|[较比][^,;。()]{0,8})?\(/u;

function wordsOf({ before: words }: Count): string {
  return words.replace(/^\)/u, '');
}

/** 640件,上年同期677件,减少37件; 5003人次,8月份为4780人次,增加223人次,增长4.7%. */
function nowThen(text: string, earlier: readonly Count[], count: Count): Pair | null {
  const [now, base] = earlier.slice(-2);
  if (
    !now ||
    !base ||
    !then.test(base.before.replace(bracket, '')) ||
    [now, base].some((each) => changed.test(each.before))
  )
    return null;
  if (!ownChange.test(wordsOf(count)) || ![base.measure, '%'].includes(count.measure)) return null;
  if (!/^[^,;。]{0,6},$/u.test(text.slice(now.end, base.start - base.before.length))) return null;
  // 8月份为84人次,9月份为88人次: told in the order of time.
  return isLater(base, now) ? [now, base] : [base, now];
}

const ofYear = /(\d{1,2})月份?[^,;。\d]{0,6}$|([一二三四])季度[^,;。\d]{0,6}$/u;

/** 9月份为 behind 8月份为. */
function isLater(one: Count, other: Count): boolean {
  const [a, b] = [one, other].map(({ before: words }) => ofYear.exec(words));
  if (/[上去]年|20\d\d年/u.test(one.before)) return false;
  const order = (found: RegExpExecArray): number => Number(found[1] ?? '一二三四'.indexOf(found[2] ?? ''));
  return a != null && b != null && (a[1] === undefined) === (b[1] === undefined) && order(a) > order(b);
}

/** Without the 37件 of 677件,减少37件,下降5.5%: the rate is of those before it. */
function withoutChange(earlier: readonly Count[], count: Count): readonly Count[] {
  const last = earlier.at(-1);
  return count.measure === '%' && last && isPlain(last) && ownChange.test(last.before) ? earlier.slice(0, -1) : earlier;
}

const compared = /[比较][^,;。\d]{0,14}$|^[、(]?(?:同比|环比|净?[增减])/u;

const grown = new RegExp(`(?:${way})了?$`, 'u');

/** 合格率86.2%,上季度合格率为84.6%,提高1.6个百分点: the change between the two rates that stand right before it. */
export function rateChangeOf({ passage: { text }, numbers }: NumberedPassage, points: Count): Reckoning[] {
  const at = numbers.indexOf(points);
  const [now, base] = numbers.slice(Math.max(0, at - 2), at);
  if (points.measure !== '个百分点' || now?.measure !== '%' || base?.measure !== '%') return [];
  if ([now, base].some(({ bound, rough }) => bound !== null || rough)) return [];
  if (!then.test(base.before) || then.test(now.before) || grown.test(now.before) || !ownChange.test(points.before))
    return [];
  if (!/^,$/u.test(text.slice(now.end, base.start - base.before.length)) || isLater(base, now)) return [];
  // 满意率92.3%,上季度按期办结率为…: of two things.
  const [one, other] = [now, base].map(({ before: words }) => /(\p{Script=Han}{2})率/u.exec(words)?.[1]);
  if (one !== undefined && other !== undefined && one !== other) return [];
  const how = `${printNumber(now.value)}%与 ${printNumber(base.value)}%相差`;
  const rises = now.value > base.value;
  return [{ value: Math.abs(now.value - base.value), how, grade: 'told', of: [now, base], rises }];
}

/** 比第三季度的, 上年同期为, 与2010年普查的. */
const ofBefore = /[比较与](?:[^,;。\d]|\d+[年月]){1,12}的$|(?:上年|去年|前年|同期|上[季月期])[^,;。\d]{0,6}$/u;

/** 815件,比上月增加85件,环比上升11.6%; 802条,同比减少145条、下降15.3%: of what it was, said or not. */
export function changeOfNow({ passage: { text }, numbers }: NumberedPassage, rate: Count): Reckoning[] {
  const at = numbers.indexOf(rate);
  const next = numbers[at + 1];
  // 同比增长20.6%,增加211场次: the rate may stand before the change.
  const isBehind =
    next &&
    ownChange.test(next.before) &&
    /^[,、(]$/u.test(text.slice(rate.end, next.start - next.before.replace(/^[、(]/u, '').length));
  const [now, change] = [...numbers.slice(0, at), ...(isBehind ? [next] : [])]
    .filter(({ before }) => !isMean.test(before))
    .slice(-2);
  if (rate.measure !== '%' || !now || !change || now.measure !== change.measure) return [];
  const rises = wayBefore(change)?.rises;
  const words = change.before.slice(0, change.before.search(new RegExp(`(?:${way})了?$`, 'u')));
  if (rises === undefined || !isPlain(now) || !isPlain(change) || changed.test(now.before)) return [];
  if (!compared.test(words) && ![change, rate].some((each) => compared.test(each.before))) return [];
  if (!/^,?[^,;。、\d]{0,10}[,(]?[^,;。\d]{0,14}$/u.test(text.slice(now.end, isBehind ? rate.start : change.start)))
    return [];
  if (!ownChange.test(rate.before.replace(/^[、(]/u, '')) || text.slice(change.end, rate.start).length > 10) return [];
  // 比第三季度的1869条增加258条: what is said is what it was.
  const was = ofBefore.test(now.before) ? now.value : now.value + change.value * (rises ? -1 : 1);
  if (was <= 0) return [];
  const value = (change.value / was) * 10_000;
  const blur = value * (relativeBlur(change) + relativeBlur(now));
  const how = `${printNumber(change.value)}÷${printNumber(was)} 是`;
  return [{ value, blur, how, grade: 'told', of: [change, now], rises }];
}

const before = /^[(,](?:[上去]年|上一?[季月周期]度?|20\d\d年)(?:同期|同月)?(?:为|是|[^,;。()\d]{0,6})$/u;

/** 报送1110条,同比增长5.7%(去年同期1050条): what it was stands behind. */
function baseBehind(text: string, earlier: readonly Count[], count: Count, base: Count | undefined): Pair | null {
  const now = earlier.findLast((each) => each.measure === base?.measure && isPlain(each) && !changed.test(each.before));
  if (!base || !now || !before.test(text.slice(count.end, base.start))) return null;
  // 上年同期为677件,减少37件 goes on with the change of that.
  return /^[^,;。]{0,6}(?:\)|[,;。]?$|[;。])/u.test(text.slice(base.end)) ? [base, now] : null;
}

/** 甲52件,同比减少10件;乙96件,同比减少23件,分别下降16.1%和19.3%: each of what its own number was before. */
export function growthListed({ passage: { text }, numbers }: NumberedPassage, rate: Count): Reckoning[] {
  const rates = joinedList(text, numbers, rate);
  const [first] = rates;
  if (!first || rates.length < 2 || !new RegExp(`分别(?:${way})了?$`, 'u').test(first.before)) return [];
  const start = text.lastIndexOf('。', first.start) + 1;
  const earlier = numbers.filter(({ start: at, end }) => at >= start && end <= first.start);
  const changes = earlier.filter(
    (each) => isPlain(each) && /[较比]|同比|环比/u.test(each.before) && changed.test(each.before),
  );
  const change = changes.slice(-rates.length)[rates.indexOf(rate)];
  const now = earlier[earlier.indexOf(change ?? rate) - 1];
  if (changes.length < rates.length || !change || now?.measure !== change.measure || !isPlain(now)) return [];
  const was = now.value + change.value * (/[减降少缩短回落]/u.test(change.before) ? 1 : -1);
  if (was <= 0) return [];
  const how = `${printNumber(change.value)}÷${printNumber(was)} 是`;
  return [{ value: (change.value / was) * 10_000, how, grade: 'told', of: [change, now] }];
}
