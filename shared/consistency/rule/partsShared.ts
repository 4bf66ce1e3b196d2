import type { Count } from '../claim/counts.ts';
import { sumOf } from '../claim/sums.ts';

const share = /占[^,;。]{1,14}的$|^的$|(?:完成|达到?)[^,;。]{0,10}的$/u;

const several = /合计|共|总计|[两二三四五六七八九十\d](?:家|个)/u;

/** Exactly so many or so much of something. */
export function isPlain({ measure, bound, rough }: Count): boolean {
  return measure !== '%' && measure !== '个百分点' && bound === null && !rough;
}

/** What the share may be: the number before it; where several are taken together also their sum. Null for no share. */
export function partsOf(rate: Count, near: readonly Count[], earlier: readonly Count[]): number[] | null {
  if (!share.test(rate.before))
    return /合计占$|共占$/u.test(rate.before) ? sumsOf([...earlier].reverse().slice(-4).filter(isPlain), near) : null;
  const own = rate.before === '的' ? near.slice(0, -1) : near;
  const last = own.at(-1);
  if (!last) return [];
  // 三个部门扣分占总扣分的69.2%, 12处,其中甲4处、乙2处,占总数的30%.
  if (last.inWords) return sumsOf([], own.slice(0, -1));
  const within = own.findLastIndex(({ before }) => before.includes('其中'));
  const taken = own.slice(0, Math.max(0, within)).findLast(({ measure }) => measure === last.measure);
  const whole = taken ? [taken.value] : [];
  if (rate.before === '的') return own.map(({ value }) => value);
  // 咨询783件、投诉579件、求助562件,占总量的77%: all three, where the list ends right before.
  const listed = own.slice(own.findLastIndex((each, at) => !isJoinedTo(each, own[at + 1])) + 1);
  return several.test(rate.before)
    ? sumsOf([], near)
    : [last.value, ...whole, ...(listed.length > 1 ? [sumOf(listed)] : [])];
}

/** 甲783件、乙579件 */
function isJoinedTo(count: Count, next: Count | undefined): boolean {
  return (
    next === undefined ||
    (next.measure === count.measure && /^[^,;。]{0,3}、/u.test(count.after) && next.before.startsWith('、'))
  );
}

/** The last numbers of one measure, two of them and more. */
export function sumsOf(earlier: readonly Count[], near: readonly Count[]): number[] {
  const all = [...earlier, ...near].filter(
    ({ measure }) => !'家个'.includes(measure) || near.every((each) => '家个'.includes(each.measure)),
  );
  const values = all.map(({ value }) => value).reverse();
  const sums = values.map((_, at) => values.slice(0, at + 1).reduce((sum, value) => sum + value, 0));
  // 居前两位的 among more: any two of them.
  const pairs = values.flatMap((a, at) => values.slice(at + 1).map((b) => a + b));
  return [...sums, ...pairs];
}
