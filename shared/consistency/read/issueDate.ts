import { readChineseNumeral } from '../claim/numerals.ts';

const inDigits = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/u;
/** 二○二三年二月二十一日: the ring is typed in many ways. */
const inWords = /^([一二三四五六七八九零〇○ОO]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日$/u;

/** The day that is all a line says, YYYY-MM-DD: 2023年2月21日, 二〇二三年二月二十一日. */
export function dayAlone(line: string): string | null {
  const [, ...digits] = inDigits.exec(line) ?? [];
  if (digits.length > 0) return isoOf(digits.map(Number));
  const [, year = '', ...words] = inWords.exec(line) ?? [];
  if (year === '') return null;
  const figures = [...year].map((digit) => (/[零〇○ОO]/u.test(digit) ? 0 : (readChineseNumeral(digit) ?? 0)));
  return isoOf([Number(figures.join('')), ...words.map((word) => readChineseNumeral(word) ?? 0)]);
}

function isoOf([year = 0, ...monthAndDay]: readonly number[]): string {
  return [String(year), ...monthAndDay.map((part) => String(part).padStart(2, '0'))].join('-');
}
