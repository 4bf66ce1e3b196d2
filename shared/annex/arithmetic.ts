import { divideRounded, type Value } from './value.ts';

/** A number of a cell; blank, words (不涉及) and dates count as nothing. */
export function numberOf(value: Value | undefined): number | null {
  return typeof value === 'number' ? value : null;
}

/** Rounds hundredths to a number of decimals, half away from zero; the result is hundredths again. */
export function roundTo(value: number, decimals: number): number {
  const unit = 10 ** (2 - decimals);
  return divideRounded(value, unit) * unit;
}

/**
 * numerator / denominator, rounded to `decimals`, in hundredths (of a percent when `percent`). Exact for every size: falls
 * back to BigInt where a product would leave the safe integers.
 */
export function ratioOf(numerator: number, denominator: number, percent: boolean, decimals: number): number {
  const factor = (percent ? 100 : 1) * 10 ** decimals;
  const unit = 10 ** (2 - decimals);
  const scaled = numerator * factor;
  if (Number.isSafeInteger(scaled * 2)) return divideRounded(scaled, denominator) * unit;
  const n = BigInt(Math.abs(numerator)) * BigInt(factor);
  const d = BigInt(Math.abs(denominator));
  const quotient = Number((n * 2n + d) / (d * 2n));
  return (numerator < 0 !== denominator < 0 ? -quotient : quotient) * unit;
}

/** A number that a pack or register wrote as text (5, 12.5), in hundredths; null when it is none. */
export function parseAmount(text: string | undefined): number | null {
  const match = /^(-?)(\d{1,12})(?:\.(\d{1,2}))?$/.exec((text ?? '').trim());
  if (!match) return null;
  const amount = Number(match[2]) * 100 + Number((match[3] ?? '').padEnd(2, '0'));
  return match[1] === '-' ? -amount + 0 : amount;
}
