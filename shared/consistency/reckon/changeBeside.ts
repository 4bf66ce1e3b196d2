import type { Count } from '../claim/counts.ts';
import { wayBefore } from '../claim/ways.ts';
import { changed, isLater, isOfOtherTime, ofMean, ofThen, ownChange, way } from './changeWords.ts';
import { grows } from './compared.ts';
import { isPlain, type NumberedPassage } from './numbers.ts';
import { printNumber, type Reckoning } from './reckoning.ts';
import { relativeBlur } from './shareParts.ts';

const compared = /[比较](?:[^,;。\d]|20\d\d年|\d{1,2}月份?){0,14}$|^[、(]?(?:同比|环比|净?[增减])/u;

/** 合格率86.2%,上季度合格率为84.6%,提高1.6个百分点: the change between the two rates that stand right before it. */
export function rateChangeOf({ passage: { text }, numbers }: NumberedPassage, points: Count): Reckoning[] {
  const at = numbers.indexOf(points);
  const [now, base] = numbers.slice(Math.max(0, at - 2), at);
  if (points.measure !== '个百分点' || now?.measure !== '%' || base?.measure !== '%') return [];
  if ([now, base].some(({ bound, rough }) => bound !== null || rough)) return [];
  if (!ofThen.test(base.before) || ofThen.test(now.before) || grows.test(now.before) || !ownChange.test(points.before))
    return [];
  if (isOfOtherTime(base, points)) return [];
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
    .filter(({ before }) => !ofMean.test(before))
    .slice(-2);
  if (rate.measure !== '%' || !now || !change || now.measure !== change.measure) return [];
  const rises = wayBefore(change)?.rises;
  const said = text.slice(Math.max(0, change.start - 24), change.start);
  const words = said.slice(0, said.search(new RegExp(`(?:${way})了?$`, 'u')));
  if (rises === undefined || !isPlain(now) || !isPlain(change) || changed.test(now.before)) return [];
  if (isOfOtherTime(change, rate)) return [];
  // 9月份为5003件,8月份为4780件,增加223件: so much more than that.
  if (ofThen.test(now.before) && !ofBefore.test(now.before) && !/[比较]|同比|环比/u.test(change.before)) return [];
  if (!compared.test(words) && ![change, rate].some((each) => compared.test(each.before))) return [];
  if (!isOfNumber(now, text.slice(now.end, isBehind ? rate.start : change.start))) return [];
  if (!ownChange.test(rate.before.replace(/^[、(]/u, '')) || text.slice(change.end, rate.start).length > 10) return [];
  // 比第三季度的1869条增加258条: what is said is what it was.
  const was = ofBefore.test(now.before) ? now.value : now.value + change.value * (rises ? -1 : 1);
  if (was <= 0) return [];
  const value = (change.value / was) * 10_000;
  const blur = value * (relativeBlur(change) + relativeBlur(now));
  const how = `${printNumber(change.value)}÷${printNumber(was)} 是`;
  return [{ value, blur, how, grade: 'told', of: [change, now], rises }];
}

const means = /[,;][^,;。\d]*均[^,;。\d]*[\d.]+[^,;。\d]{1,3}(?=[,;])/gu;
const periodWords = /(?:20\d\d年)?\d{1,2}月份?|20\d\d年/gu;

/** 受理6131件,日均受理197.8件;受理量比9月份: what has changed is the number, by its place right behind it or by its name. */
function isOfNumber({ before, after }: Count, words: string): boolean {
  const between = words.replace(means, '').replace(periodWords, '');
  if (/^,?[^,;。、\d]{0,10}[,(]?[^,;。\d]{0,14}$/u.test(between)) return true;
  const subject = /^[,;](\p{Script=Han}{2})\p{Script=Han}{0,4}[比较][^,;。\d]{0,10}$/u.exec(between)?.[1];
  return subject !== undefined && `${before}${after}`.includes(subject);
}
