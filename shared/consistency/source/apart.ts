import { readOnceOf } from '../readOnce.ts';

/** Sorted once for all numbers of a paper that ask. */
const sortedOf: (values: readonly number[]) => Float64Array = readOnceOf((values) => Float64Array.from(values).sort());

/**
 * How many of the values lie so far from one, rounded to whole steps and whichever is larger. All in hundredths; `steps` in steps, and not 0.
 */
export function howManyApart(one: number, values: readonly number[], steps: number, step: number): number {
  const sorted = sortedOf(values);
  // Binary fractions: 72.75 may be a hair less.
  const [least, most] = [(steps - 0.5 - 1e-6) * step, (steps + 0.5 - 1e-6) * step];
  const below = firstAbove(sorted, one - least) - firstAbove(sorted, one - most);
  return below + firstFrom(sorted, one + most) - firstFrom(sorted, one + least);
}

function firstFrom(sorted: Float64Array, value: number): number {
  return firstThat(sorted, (each) => each >= value);
}

function firstAbove(sorted: Float64Array, value: number): number {
  return firstThat(sorted, (each) => each > value);
}

function firstThat(sorted: Float64Array, is: (value: number) => boolean): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if (is(sorted[middle] ?? 0)) to = middle;
    else from = middle + 1;
  }
  return from;
}
