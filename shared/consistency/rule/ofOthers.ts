import type { Count } from '../claim/counts.ts';
import { isRate } from './printedRate.ts';

/** A sum or difference of others of the paragraph, a part of a sum that the paper says, a rate of two of its numbers. */
export function isOfOthers(count: Count, near: readonly Count[], all: readonly Count[]): boolean {
  const { value, measure, decimals } = count;
  if (measure === '%') {
    const plain = (counts: readonly Count[]): number[] =>
      counts.flatMap((each) => (each.measure === '%' ? [] : [each.value]));
    const wholes = plain(all);
    return sumsOfRuns(plain(near)).some((of) =>
      wholes.some(
        (to) => to >= of && to > 0 && (isRate(of, to, value, decimals) || isRate(to - of, to, value, decimals)),
      ),
    );
  }
  const same = near.filter((each) => each.measure === measure);
  const others = same.filter((each) => each !== count).map((each) => each.value);
  if (others.some((one, at) => others.slice(at + 1).some((other) => Math.abs(one - other) === value))) return true;
  if (sumsOfRuns(others).slice(others.length).includes(value) || isShare(count, near)) return true;
  return [same, ...runsAround(same, same.indexOf(count))].some((run) => {
    const sum = run.reduce((so, each) => so + each.value, 0);
    return all.some((each) => each.value === sum && each.measure === measure && !run.includes(each));
  });
}

/** 月均138.7件, 平均每家3个: one number over another. */
function isShare({ value, before, decimals }: Count, near: readonly Count[]): boolean {
  if (!/均/u.test(before)) return false;
  const step = 10 ** (2 - Math.min(2, decimals));
  const by = [3, 6, 12, ...near.map((each) => each.value / 100)];
  return near.some((of) => by.some((to) => to > 1 && Math.round(of.value / to / step) * step === value));
}

/** Numbers, and what up to six of them that follow each other add up to. */
function sumsOfRuns(values: readonly number[]): number[] {
  const sums = [...values];
  for (let from = 0; from < values.length; from += 1) {
    let sum = values[from] ?? 0;
    for (const value of values.slice(from + 1, from + 6)) {
      sum += value;
      sums.push(sum);
    }
  }
  return sums;
}

function runsAround(counts: readonly Count[], at: number): (readonly Count[])[] {
  return Array.from({ length: at + 1 }, (_, from) => from).flatMap((from) =>
    Array.from({ length: counts.length - at }, (_, more) => counts.slice(from, at + more + 1)).filter(
      ({ length }) => length > 1 && length <= 8,
    ),
  );
}

/** 31.9个百分点 between two rates that are said. */
export function isDistance({ value, measure }: Count, near: readonly Count[]): boolean {
  if (measure !== '个百分点') return false;
  const rates = near.flatMap((each) => (each.measure === '%' ? [each.value] : []));
  return rates.some((one, at) => rates.slice(at + 1).some((other) => Math.abs(one - other) === value));
}

/** A rate of one of these numbers, or of some that follow each other, over one of those. */
export function isRateOfSome({ value, decimals }: Count, parts: readonly Count[], wholes: readonly number[]): boolean {
  const measures = [...new Set(parts.map(({ measure }) => measure))].filter((measure) => !/[%点]$/u.test(measure));
  const sums = measures.flatMap((own) =>
    sumsOfRuns(parts.flatMap((each) => (each.measure === own ? [each.value] : []))),
  );
  return sums.some((of) => wholes.some((to) => to >= of && to > 0 && isRate(of, to, value, decimals)));
}

/** 共24条,其中甲12条、乙5条、丙3条,占83.3%: a rate behind them says that these are some of the whole. */
export function isShareSaid(counts: readonly Count[], from: number, part: number, whole: number): boolean {
  return counts.some(
    ({ measure, start, value, decimals }) =>
      measure === '%' && start > from && part < whole && isRate(part, whole, value, decimals),
  );
}
