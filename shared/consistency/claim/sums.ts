import { printHundredths } from './numerals.ts';

/** What numbers come to together. */
export function sumOf(counts: readonly { readonly value: number }[]): number {
  return counts.reduce((sum, { value }) => sum + value, 0);
}

/** 12＋30＋51. */
export function printAdded(counts: readonly { readonly value: number }[]): string {
  return counts.map(({ value }) => printHundredths(value)).join('＋');
}
