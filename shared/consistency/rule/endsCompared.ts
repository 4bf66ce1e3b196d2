import { ordersIn } from '../claim/orders.ts';
import type { Passage } from '../claim/passages.ts';
import type { Discrepancy } from '../discrepancy.ts';
import { inPassage } from './report.ts';

/** At once behind who is at the end, or the number of it: 为0.76%,比街道(镇)低0.24个百分点. */
const compared =
  /^(?<who>[^,;。]{0,24}?)(?:,(?:均|仅|只)?(?:为|达到?|是|有)?[\d.]+[^\d,;。]{1,6})?,[比较](?<other>[^,;。\d]{2,16}?)(?<side>[高低多少])[出了]?[\d.]+/u;
/** What may well be above the highest and below the lowest: other times, other places and what was to be. */
const noPeer = /[上去同往]|年|月|季度|全[国省市]|目标|计划|进度|预期|标准|规定|满分|时限|要求/u;

/** 区直部门重办率最低,为0.76%,比街道(镇)高0.24个百分点: what is lowest is above none of its kind. */
export function checkEndsCompared(passage: Passage): Discrepancy[] {
  const { text } = passage;
  return ordersIn(text).flatMap((order): Discrepancy[] => {
    const said = text.slice(order.start, order.end);
    if (order.roughly || !/^最为?[高低多少]$/u.test(said)) return [];
    const match = compared.exec(text.slice(order.end));
    const { other = '', side = '' } = match?.groups ?? {};
    const isAbove = /[高多]/u.test(side);
    if (!match || isAbove === order.high || noPeer.test(other)) return [];
    const end = order.end + match[0].length;
    const message = `前面说“${said}”，接着说比“${other}”${side}，两处不一致。请核对。`;
    const claim = {
      severity: 'doubt',
      rule: 'superlative',
      claimed: said,
      found: `比${other}${side}`,
      message,
    } as const;
    return inPassage(passage, order.start, end, claim);
  });
}
