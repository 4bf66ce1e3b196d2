/** In hundredths: the number, and one more in its last place as printed. */
interface Printed {
  readonly value: number;
  readonly step: number;
}

/**
 * A number as one types it by mistake: one digit another, two neighbours swapped, one more or less. A number that is quite
 * another was more likely counted otherwise. How many digits the right one has, by which the chance of it falls; 0 for no misprint.
 */
export function misprintLength({ value, step }: Printed, right: number): number {
  const [said, meant] = [Math.round(value / step), Math.round(Math.abs(right) / step)];
  const [one, other] = [String(said), String(meant)];
  if (said === meant) return 0;
  if ([1, 10].includes(Math.abs(said - meant))) return Math.min(one.length, other.length);
  return one.length === other.length && (othersAt(one, other).length === 1 || areSwapped(one, other))
    ? other.length
    : 0;
}

/**
 * Where many numbers come into question: one or ten more or less, two digits that changed places; another digit only in a number of
 * four digits or more, for of the shorter ones too many are so by chance.
 */
export function isMisprint(printed: Printed, right: number): boolean {
  const off = Math.round(Math.abs(printed.value - right) / printed.step);
  if (off === 1 || off === 10) return true;
  const [said, meant] = [printed.value, right].map((value) => String(Math.round(value / printed.step)));
  if (said === undefined || said.length !== meant?.length) return false;
  return areSwapped(said, meant) || misprintLength(printed, right) >= 4;
}

/** 47.9 and 49.7. */
export function areSwapped(one: string, other: string): boolean {
  const [first = 0, second = 0, ...more] = othersAt(one, other);
  return (
    one.length === other.length &&
    second === first + 1 &&
    more.length === 0 &&
    one[first] === other[second] &&
    one[second] === other[first]
  );
}

/** The places of digits that are not the same. */
function othersAt(one: string, other: string): number[] {
  return [...one].flatMap((digit, at) => (digit === other[at] ? [] : [at]));
}
