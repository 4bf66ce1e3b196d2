import type { Count } from '../claim/counts.ts';

/** What a number is compared with is of another time. */
export const otherPeriod = /上|去年|同期|年|季|月|期|批|轮|首|次|原/u;

const period =
  /(?:20\d\d年)?(?:第?[一二三四]季度|[上下]半年|\d{1,2}月份?|[今本当][年季月期]度?|20\d\d年度?)|其中|[全我][省市县区旗州]|累计|合计|共|[,、;。]/gu;

/** 全县9月390件,8月314件。双河镇9月15件,比8月减少35件: what another sentence says of then is not of whom this one names. */
export function isOfAnother(text: string, count: Count, now: readonly Count[], base: string): boolean {
  if (!otherPeriod.test(base)) return false;
  const from = Math.max(text.lastIndexOf('。', count.start), text.lastIndexOf(';', count.start)) + 1;
  const sentence = text.slice(from, count.end);
  return now.every(({ start, before }) => {
    const own = before.replace(period, '');
    return /[。;]/u.test(text.slice(count.end, start)) && own.length > 1 && !sentence.includes(own);
  });
}
