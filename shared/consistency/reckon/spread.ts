import type { Count } from '../claim/counts.ts';
import { readChineseNumeral } from '../claim/numerals.ts';
import { isChange, isPlain, type NumberedPassage } from './numbers.ts';
import { printNumber, type Reckoning } from './reckoning.ts';

const spread =
  /^[^,;:。、()\d]{0,8},?(?:分布[在于]|涉及|来自|分别[是为]|具体[是为]|均?为):?((?:[^,;:。、()\d]{2,16}\(\d[\d.]*\p{Script=Han}{1,2}\)[、和及]?){2,})(?:[等共计合]{0,2}([两二三四五六七八九十]+|\d+)[个家项类]\p{Script=Han}{0,8})?(?=[,;。])/u;

/** 逾期13件,分布在甲(1件)、乙(3件)、丙(9件)3个窗口: what each has stands in its bracket behind the whole. */
export function spreadOf({ passage: { text }, numbers }: NumberedPassage, whole: Count): Reckoning[] {
  if (!isPlain(whole) || isChange(whole)) return [];
  const [printed = '', listed = '', size] = spread.exec(text.slice(whole.end)) ?? [];
  if (listed === '') return [];
  const start = whole.end + printed.indexOf(listed);
  const parts = numbers.filter((each) => each.start >= start && each.end <= start + listed.length);
  if (parts.length < 2 || parts.some((each) => each.measure !== whole.measure || !isPlain(each))) return [];
  if (size !== undefined && (readChineseNumeral(size) ?? Number(size)) !== parts.length) return [];
  const how = `${parts.map(({ value }) => printNumber(value)).join('＋')} 是`;
  return [{ value: parts.reduce((sum, { value }) => sum + value, 0), how, grade: 'told', of: parts }];
}
