import type { Count } from '../claim/counts.ts';
import { changed, isLater, isOfOtherTime, ofMean, ofThen, ownChange, way } from './changeWords.ts';
import { sentenceStart } from './compared.ts';
import { isPlain, joinedList, type NumberedPassage } from './numbers.ts';
import { printNumber, type Reckoning } from './reckoning.ts';

const from = /(?:由|从(?![业事]))[^,;。]{0,14}$/u;
const to = /^[^,;。]{0,8}?(?:[至到]|[增减升降变]?[为成])[^,;。]{0,8}$/u;

/** 由23项压减到12项,压减11项,压减率47.8%; 640件,上年同期677件,减少37件: the change between the two that stand right before it. */
export function changesOf({ passage: { text }, numbers }: NumberedPassage, count: Count): Reckoning[] {
  if (!changed.test(count.before)) return [];
  const start = sentenceStart(text, count.start);
  // 775件,日均25件,较9月份的715件增加60件: what it is on the mean stands between; 平均由60块降至42块 are two means.
  const earlier = numbers
    .slice(0, numbers.indexOf(count))
    .filter((each) => each.start >= start && (from.test(each.before) || !ofMean.test(each.before)));
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
  if (count.measure !== '%' || base.value <= 0 || !ownChange.test(behindBracket(count))) return [];
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

/** 94件,同比(上年82件)增长14.6%. */
const bracket = /^(?:同比|环比|[较比][^,;。()]{0,8})?\(/u;

function behindBracket({ before: words }: Count): string {
  return words.replace(/^\)/u, '');
}

/** 640件,上年同期677件,减少37件; 5003人次,8月份为4780人次,增加223人次,增长4.7%. */
function nowThen(text: string, earlier: readonly Count[], count: Count): Pair | null {
  const [now, base] = earlier.slice(-2);
  if (
    !now ||
    !base ||
    !ofThen.test(base.before.replace(bracket, '')) ||
    [now, base].some((each) => changed.test(each.before))
  )
    return null;
  if (!ownChange.test(behindBracket(count)) || ![base.measure, '%'].includes(count.measure)) return null;
  // 5.7件(以下称申诉率),上季度为7.0件
  const between = text.slice(now.end, base.start - base.before.length).replace(/\([^()]*\)/gu, '');
  if (!/^[^,;。]{0,6},$/u.test(between)) return null;
  if (isOfOtherTime(base, count)) return null;
  // 8月份为84人次,9月份为88人次: told in the order of time.
  return isLater(base, now) ? [now, base] : [base, now];
}

/** Without the 37件 of 677件,减少37件,下降5.5%: the rate is of those before it. */
function withoutChange(earlier: readonly Count[], count: Count): readonly Count[] {
  const last = earlier.at(-1);
  return count.measure === '%' && last && isPlain(last) && ownChange.test(last.before) ? earlier.slice(0, -1) : earlier;
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
