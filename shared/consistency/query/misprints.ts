import type { Quantity } from './quantities.ts';

/**
 * A number as one types it by mistake: one digit another, two neighbours swapped, one more or less. A number that is quite
 * another was more likely counted otherwise. How many digits the right one has, by which the chance of it falls; 0 for no misprint.
 */
export function misprintLength({ value, step }: Quantity, right: number): number {
  const [said, meant] = [Math.round(value / step), Math.round(Math.abs(right) / step)];
  const [one, other] = [String(said), String(meant)];
  if (said === meant) return 0;
  if ([1, 10].includes(Math.abs(said - meant))) return Math.min(one.length, other.length);
  if (one.length !== other.length) return 0;
  const wrong = [...one].flatMap((digit, at) => (digit === other[at] ? [] : [at]));
  const [first = 0, second = 0] = wrong;
  const swapped =
    wrong.length === 2 && second === first + 1 && one[first] === other[second] && one[second] === other[first];
  return wrong.length === 1 || swapped ? other.length : 0;
}
