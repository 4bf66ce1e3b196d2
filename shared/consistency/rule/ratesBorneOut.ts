import type { Count } from '../claim/counts.ts';
import { sumOf } from '../claim/sums.ts';
import { isOfBothKinds } from './bothKinds.ts';
import { isRate } from './printedRate.ts';
import { isAlike, type RateTerms, stemOf } from './rateTerms.ts';

/** Some numbers that it may be of come to it. */
export function isBorneOut(rate: Count, said: RateTerms, annexTotals: readonly number[]): boolean {
  const { near, earlier, numerator, own, candidates, within, same, opposites } = said;
  const all = [...near, ...earlier];
  if (opposites.length > 0 && isOfBothKinds(rate, numerator, opposites, all)) return true;
  // 承诺开复工36项,已开复工的项目26项,开复工率72.2%
  if ((!own || rate.decimals > 0) && fits(rate, within, within)) return true;
  if (/总体|整体|全[县市区]|平均/u.test(rate.before) && fits(rate, [...within, ...same], [...within, ...same]))
    return true;
  if (!own) {
    const totals = [...same.map(({ value }) => value), ...annexTotals];
    if (isOfList(rate, within) || isOfRun(rate, near, all)) return true;
    return totals.some((total) => fitsPair(rate, numerator.value, total));
  }
  const wholes = [...near, ...earlier.filter((each) => isAlike(each, own))];
  if (candidates.some((each) => fitsOwn(rate, each, near, wholes)) || isOfAllDone(rate, near, wholes)) return true;
  return annexTotals.some((total) => isRate(own.value, total, rate.value, rate.decimals));
}

/** 错别字8个、链接不可用4个、信息不全2个,错别字占57.1%: one of a list of three or more, or two beside each other, of all of it. */
function isOfList(rate: Count, list: readonly Count[]): boolean {
  const values = list.map(({ value }) => value);
  const sum = values.reduce((so, value) => so + value, 0);
  const parts = values.flatMap((value, at) => [value, value + (values[at + 1] ?? 0)]);
  return values.length >= 3 && parts.some((part) => isRate(part, sum, rate.value, rate.decimals));
}

/** 这三类问题占83.3%: of what was counted last, added up. */
function isOfRun(rate: Count, near: readonly Count[], wholes: readonly Count[]): boolean {
  const last = near.at(-1);
  const run = near.filter(({ measure }) => measure === last?.measure).reverse();
  let sum = 0;
  return run.some(({ value }, at) => {
    sum += value;
    return at > 0 && wholes.some((to) => sum <= to.value && isRate(sum, to.value, rate.value, rate.decimals));
  });
}

/** 办结率 of what was 按期办结 and what was 超期办结. */
function isOfAllDone(rate: Count, near: readonly Count[], denominators: readonly Count[]): boolean {
  const stem = stemOf(rate);
  const done = near.filter(({ before }) => stem !== null && before.endsWith(stem) && !/[不未待]|正在/u.test(before));
  const sum = sumOf(done);
  return (
    done.length > 1 && denominators.some(({ value: to }) => sum <= to && isRate(sum, to, rate.value, rate.decimals))
  );
}

/** Alone, or with those before it: 优秀、良好、合格 all pass. */
function fitsOwn(rate: Count, own: Count, near: readonly Count[], denominators: readonly Count[]): boolean {
  const at = near.indexOf(own);
  const parts = [own.value];
  for (const { value, measure } of near.slice(0, at).reverse())
    if (measure === own.measure) parts.push((parts.at(-1) ?? 0) + value);
  return denominators.some(
    (to) =>
      (to !== own || rate.value === 10_000) &&
      parts.some((part) => part <= to.value && isRate(part, to.value, rate.value, rate.decimals)),
  );
}

/** Any of the numbers over any other, or what is left of it: 39 of 139 fail, 72 % pass. */
export function fits(rate: Count, numerators: readonly Count[], denominators: readonly Count[]): boolean {
  return numerators.some((of) =>
    denominators.some((to) => (of !== to || rate.value === 10_000) && fitsPair(rate, of.value, to.value)),
  );
}

function fitsPair(rate: Count, of: number, to: number): boolean {
  if (to <= 0 || of > to) return false;
  return [of, to - of].some((part) => isRate(part, to, rate.value, rate.decimals));
}
