import type { Count } from '../claim/counts.ts';

/** Rounded half up at the shown decimals. Hundredths of a percent hold two of them. */
export function isRate(of: number, to: number, printed: number, decimals: number): boolean {
  const step = 10 ** Math.max(0, 2 - decimals);
  return Math.floor((of * 10_000 * 2 + to * step) / (2 * to * step)) * step === printed;
}

export function printRate(of: number, to: number, decimals: number): string {
  const step = 10 ** Math.max(0, 2 - decimals);
  const value = Math.floor((of * 10_000 * 2 + to * step) / (2 * to * step)) * step;
  return `${(value / 100).toFixed(decimals)}%`;
}

/** 78.986% printed as 78.98%. */
export function isCutOff(of: number, to: number, { value, decimals }: Count): boolean {
  const step = 10 ** Math.max(0, 2 - decimals);
  return Math.floor((of / to) * (10_000 / step)) * step === value;
}

/** Exactly, or as far as numbers in 万 say. */
export function isShareOf(part: Count, whole: Count, rate: Count): boolean {
  return isRate(part.value, whole.value, rate.value, rate.decimals) || mayBeRate(part, whole, rate);
}

/** 24.5万 stands for what lies up to half of its last digit from it, and so does a rate of it. */
export function mayBeRate(of: Count, to: Count, { value, decimals }: Count): boolean {
  const [a, b] = [blurOf(of), blurOf(to)];
  if ((a === 0 && b === 0) || to.value <= b) return false;
  const half = 10 ** Math.max(0, 2 - decimals) / 2;
  const [low, high] = [(of.value - a) / (to.value + b), (of.value + a) / (to.value - b)].map((rate) => rate * 10_000);
  return (low ?? 0) <= value + half && (high ?? 0) >= value - half;
}

/** What is so and what is not so, together. */
export function togetherOf(one: Count, other: Count): Count {
  const rougher = blurOf(other) > blurOf(one) ? other : one;
  return { ...rougher, value: one.value + other.value };
}

/** Half of the last digit of a number in 万 or 亿: only these have decimals and are whole. */
export function blurOf({ value, decimals }: Count): number {
  if (decimals === 0 || value % 100 !== 0) return 0;
  const times = [100_000_000, 10_000].find((scale) => (value / 100) % (scale / 10 ** decimals) === 0);
  return times === undefined ? 0 : (times * 100) / 10 ** decimals / 2;
}

/** 83.30万人,其中城镇21.73万人、乡村61.56万人: each is rounded by itself. */
export function isRounded(total: Count, parts: readonly Count[], sum: number): boolean {
  return Math.abs(sum - total.value) <= [total, ...parts].reduce((blur, count) => blur + blurOf(count), 0);
}
