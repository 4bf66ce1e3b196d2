import type { Count } from '../claim/counts.ts';

const sizes: Readonly<Record<string, number>> = { 百万: 1_000_000, 千万: 10_000_000, 亿: 100_000_000 };
const round =
  /(?<![\d.一二两三四五六七八九十百千万几数多近])(?<size>百万|千万|亿)元(?=[(及或含]{0,2}以(?<side>[上下]))/gu;

/** 亿元以上项目, 千万元以下的: a bound of money that says no number is one of its size. */
export function roundAmounts(text: string): Count[] {
  return [...text.matchAll(round)].map((match): Count => {
    const [start, end] = [match.index, match.index + match[0].length];
    const wordsOf = (words: string, pattern: RegExp): string => pattern.exec(words)?.[0] ?? '';
    return {
      value: (sizes[match.groups?.size ?? ''] ?? 0) * 100,
      decimals: 0,
      measure: '元',
      start,
      end,
      before: wordsOf(text.slice(0, start), /[^,;:。!?\d]*$/u),
      after: wordsOf(text.slice(end), /^[^,;:。!?\d]*/u),
      bound: match.groups?.side === '上' ? 'atLeast' : 'under',
      rough: false,
      inWords: true,
      clause: (text.slice(0, start).match(/[,;:。]/gu) ?? []).length,
    };
  });
}
