import { amountUnits } from '../claim/amountUnits.ts';
import { type Count, countsIn, isAbout } from '../claim/counts.ts';
import { readHundredths } from '../claim/numerals.ts';
import { readOnce } from '../readOnce.ts';

/** A number of a sentence that a table may show: a count, or an amount of money, time or views. */
export interface Quantity {
  /** Hundredths of its unit: of 万元 hundredths of 元. */
  readonly value: number;
  /** What the last shown decimal is worth: 4.01亿元 says no more than the next 百万. */
  readonly step: number;
  /** 家, 件, %, 元, 小时. */
  readonly measure: string;
  readonly start: number;
  readonly end: number;
  /** 近, 余, 约, or the bound of a condition: no exact number. */
  readonly loose: boolean;
  /** The count as the grammar reads it; null for an amount. */
  readonly count: Count | null;
}

const amount = new RegExp(
  `(?<![\\d.第]|第\\d{1,2}[、和])(\\d[\\d,]*(?:\\.\\d+)?)([万亿]?)(${amountUnits}|次|‰|台|套|头|天(?=后才?(?:办结|办理|整改|[回答]复|完成)))`,
  'gu',
);

/** Counts and amounts in their order. */
export const quantitiesIn: (text: string) => readonly Quantity[] = readOnce((text) => {
  const counts = countsIn(text);
  const taken = (at: number): boolean => counts.some(({ start, end }) => at >= start && at < end);
  const amounts = [...text.matchAll(amount)]
    .filter(({ index }) => !taken(index))
    .flatMap((match) => amountOf(text, match));
  return [...counts.map((count) => ofCount(text, count)), ...amounts].sort((a, b) => a.start - b.start);
});

function ofCount(text: string, count: Count): Quantity {
  const { value, decimals, measure, start, end } = count;
  const loose = count.rough || count.bound !== null;
  return { value, step: stepOf(decimals, text.slice(start, end)), measure, start, end, loose, count };
}

function amountOf(text: string, match: RegExpExecArray): Quantity[] {
  const [printed, digits = '', times = '', said = ''] = match;
  const measure = said.replace('个', '');
  const number = readHundredths(digits);
  if (number === null) return [];
  const end = match.index + printed.length;
  const decimals = /\.(\d+)/u.exec(digits)?.[1]?.length ?? 0;
  const loose =
    /(?:近|逾|超过?|不足|低于|高于|达到)$/u.test(text.slice(0, match.index)) ||
    (decimals === 0 && isAbout(text.slice(0, match.index))) ||
    /^(?:多|余|[及或]?以[上下内]|\(含\)|左右|\/|[之以]?内|前)/u.test(text.slice(end));
  const value = Math.round(number * timesOf(times));
  return [{ value, step: stepOf(decimals, times), measure, start: match.index, end, loose, count: null }];
}

export function timesOf(printed: string): number {
  return printed.includes('亿') ? 100_000_000 : printed.includes('万') ? 10_000 : 1;
}

function stepOf(decimals: number, printed: string): number {
  return 10 ** Math.max(0, 2 - decimals) * timesOf(printed);
}

/** The same once it is rounded as the text prints it. */
export function roundsTo(quantity: Quantity, value: number): boolean {
  const { step } = quantity;
  return stepsIn(value, step) === Math.round(quantity.value / step);
}

/** How many of its last digit a number is once it is rounded. */
export function stepsIn(value: number, step: number): number {
  // Binary fractions: 72.75 may be a hair less.
  return Math.round(Math.abs(value) / step + 1e-6);
}

/** The same at the decimals that the text shows. 欠报28条 is −28 in the table. */
export function shows(quantity: Quantity, value: number): boolean {
  const { step } = quantity;
  const said = Math.round(quantity.value / step);
  const exact = Math.abs(value) / step;
  // 87.65 is 87.7, and with some offices 87.6.
  return Math.round(exact) === said || Math.floor(exact) === said;
}

/** Hundredths in the unit of a printed number, with its decimals: 106.62亿元. */
export function printLike(claimed: string, value: number): string {
  const [, digits = '', unit = ''] = /^([\d.,]+)(.*)$/u.exec(claimed) ?? [];
  const decimals = /\.(\d+)/u.exec(digits)?.[1]?.length ?? 0;
  return `${(value / 100 / timesOf(unit)).toFixed(decimals)}${unit}`;
}
