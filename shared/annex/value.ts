/**
 * The value of one cell.
 *
 * - `null`: blank; nothing was recorded. 0, 无, 不涉及 and 否 are answers and never null.
 * - `string`: text, a choice, or a date as `YYYY-MM-DD`; a word in a number column (不涉及) is a string too.
 * - `number`: an integer count of hundredths, for whole numbers as well (230 条 is 23000), so that sums and points never
 *   meet a float. Percentages are hundredths of a percent (90.9 % is 9090).
 * - `Period`: two dates, both included.
 */
export type Value = null | string | number | Period;

export interface Period {
  readonly from: string;
  readonly to: string;
}

export function isPeriod(value: Value | undefined): value is Period {
  return typeof value === 'object' && value !== null;
}

/** A decimal as people write it, in hundredths: 97.8 → 9780. */
export function hundredths(decimal: number): number {
  return Math.round(decimal * 100);
}

/** Divides integers and rounds half away from zero, without a float in between where the result is exact. */
export function divideRounded(numerator: number, denominator: number): number {
  const sign = numerator < 0 !== denominator < 0 ? -1 : 1;
  const n = Math.abs(numerator);
  const d = Math.abs(denominator);
  const quotient = Math.floor(n / d);
  const rest = n - quotient * d;
  return sign * (rest * 2 >= d ? quotient + 1 : quotient) + 0;
}

/** Hundredths as text: 9780 → "97.8", 23000 → "230". `decimals` fixes the number of decimals (rounding half away from zero). */
export function formatHundredths(value: number, decimals?: number): string {
  if (decimals === undefined) {
    const text = formatHundredths(value, 2);
    return text.replace(/\.?0+$/, '');
  }
  const scaled = divideRounded(value, 10 ** (2 - decimals));
  const digits = Math.abs(scaled)
    .toString()
    .padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const fraction = decimals === 0 ? '' : `.${digits.slice(digits.length - decimals)}`;
  return `${scaled < 0 ? '-' : ''}${whole}${fraction}`;
}
