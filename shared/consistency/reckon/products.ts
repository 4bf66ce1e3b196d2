import type { Count } from '../claim/counts.ts';
import { eachWithin, headOf, isEach, type Product, productOf } from './eachOf.ts';
import { isPlain, type NumberedPassage } from './numbers.ts';
import { printNumber, type Reckoning } from './reckoning.ts';

/** 共80万元, 小计80万元: what all of them have. */
export function isInAll({ before }: Count): boolean {
  return /(?:共计?|合计|总计|累计|一共|小计|(?<=^|[,、;])计)[^,;。:\d]{0,8}$/u.test(before);
}

/**
 * 对16个村检查,每个村查看20户,共查看320户; 甲村、乙村各奖励2000元,合计4000元; 一等奖2个、每个5000元,二等奖3个、每个3000元,共19000元: what
 * each has, times how many they are, of the last of them or of all in the sentence.
 */
export function productsOf(own: NumberedPassage, whole: Count): Reckoning[] {
  const { numbers, passage } = own;
  const each = isPlain(whole) && isInAll(whole) ? eachBefore(own, whole) : null;
  if (!each) return [];
  const last = productOf(own, each);
  if (!last) return uneven(passage.text, each, whole);
  const start = each.start - headOf(passage.text, each).length;
  const earlier = numbers.filter((count) => count.start >= start && count.end <= each.start);
  const done = earlier.findLastIndex((count) => count.measure === whole.measure && isInAll(count));
  const others = earlier.slice(done + 1).filter((count) => isEach(passage.text, count, whole));
  const all = [...others.flatMap((count) => productOf(own, count) ?? []), last];
  const together = all.length > 1 && all.length === others.length + 1 ? [summed(all)] : [];
  return [...together, summed([last])];
}

/** The number right before the whole that each has; 3个 of 每个奖励2万元,3个共6万元 may stand between. */
function eachBefore({ numbers, passage: { text } }: NumberedPassage, whole: Count): Count | null {
  const at = numbers.indexOf(whole);
  const [last, before] = [numbers[at - 1], numbers[at - 2]];
  const isNear = (each: Count, next: Count): boolean =>
    isEach(text, each, whole) && /^[^,;。:\d]{0,8}(?:[,、;][^,;。:\d]{0,12})?$/u.test(text.slice(each.end, next.start));
  if (last && isNear(last, whole)) return last;
  const isMany = last && before && eachWithin(text, before) === last.measure && isNear(before, last);
  return isMany && /^[^;。:、\d]{0,16}$/u.test(text.slice(last.end, whole.start)) ? before : null;
}

/** 每家10万元,共49万元: of nobody knows how many, but of whole ones. */
function uneven(text: string, each: Count, whole: Count): Reckoning[] {
  const isMoney = /元$/u.test(each.measure) && '家个名户'.includes(eachWithin(text, each) ?? '—');
  if (!isMoney || whole.value % each.value === 0 || whole.value < each.value) return [];
  const value = Math.round(whole.value / each.value) * each.value;
  return [{ value, how: `${printNumber(each.value)} 的整数倍里最近的是`, grade: 'told', of: [each] }];
}

function summed(products: readonly Product[]): Reckoning {
  const value = products.reduce((sum, { many, each }) => sum + many * each.value, 0);
  const how = `${products.map(({ many, each }) => `${many}×${printNumber(each.value)}`).join('＋')} 是`;
  return { value, how, grade: 'told', of: products.flatMap(({ of }) => of) };
}
