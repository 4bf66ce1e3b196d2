import type { Count } from '../claim/counts.ts';
import { lessOf, moreOf } from '../claim/ways.ts';

/** What a number does that changes. */
export const way = `增加|增长|上升|提高|提升|延长|扩大|上涨|减少|下降|降低|压减|压缩|压降|缩减|缩短|精简|削减|回落|下滑|${moreOf}|${lessOf}`;
/** 减少11项, 压减率47.8%, 每村少挂18块, 降幅. */
export const changed: RegExp = new RegExp(
  `(?:(?:${way})了?|(?:${way})?(?:幅度?|率|比例)[为达是]?|(?:^|[^不至])[多少]\\p{Script=Han}{0,2})$`,
  'u',
);
/** A change that goes on without a subject of its own. */
export const ownChange: RegExp = new RegExp(`^(?:同比|环比)?(?:${way}|[增减升降涨跌])`, 'u');
/** 日均, 平均每个受检工地. */
export const ofMean: RegExp = /均[^,;。\d]{0,10}$/u;

/** What a number was before: 上年同期为, 8月份为, 比上季度. */
export const ofThen: RegExp =
  /^(?:[比较])?(?:上年|去年|前年|上[一]?[年季月期]|20\d\d年|(?:上年|去年)?(?:\d{1,2}月份?|第?[一二三四]季度))(?:同期|同月)?[^,;。\d]{0,6}$|^同期[^,;。\d]{0,4}$/u;

const ofYear = /(\d{1,2})月份?[^,;。\d]{0,6}$|([一二三四])季度[^,;。\d]{0,6}$/u;

/** 9月份为 behind 8月份为. */
export function isLater(one: Count, other: Count): boolean {
  const [a, b] = [one, other].map(({ before: words }) => ofYear.exec(words));
  if (/[上去]年|20\d\d年/u.test(one.before)) return false;
  const order = (found: RegExpExecArray): number => Number(found[1] ?? '一二三四'.indexOf(found[2] ?? ''));
  return a != null && b != null && (a[1] === undefined) === (b[1] === undefined) && order(a) > order(b);
}

/** 比上年12月份增加, 环比上升: what stands before January. */
const eitherWay = /(?:上年|去年)(?:12月|第?四季度)/u;
const ofYearBefore = /同比|上年|去年|前年|同期|20\d\d年/u;
const ofLastPeriod = /环比|上[一]?[季月期]|\d月|季度/u;

/** 环比增加85件,同比上升11.6%: the one is against the last period, the other against the year before. */
export function isOfOtherTime(one: Count, other: Count): boolean {
  const [a, b] = [one, other].map(({ before: words }) =>
    eitherWay.test(words) ? null : ofYearBefore.test(words) ? 'year' : ofLastPeriod.test(words) ? 'period' : null,
  );
  return a != null && b != null && a !== b;
}
