import type { Count } from '../claim/counts.ts';
import { readChineseNumeral } from '../claim/numerals.ts';
import type { NumberedPassage } from './numbers.ts';
import { printNumber, type Reckoning } from './reckoning.ts';

const counted =
  /(?:^|[,;。])(?:以上|上述|前述|这)([两二三四五六七八九十]|\d+)[类项个种大][^,;。\d]{0,8}?(?:共计?|合计|总计|之和)[^,;。\d]{0,4}占[^,;。\d]{0,10}$|(?:^|[,;。])(?:以上|上述|前述|这)([两二三四五六七八九十]|\d+)[类项个种大][^,;。\d]{0,6}占比?(?:合计|之和)为?$/u;
const ofOthers = /合计|共计?占|同比|环比|其中|以上|上述|率|该|这/u;
/** Half of the last digit of each. */
const blurOfEach = 5;

/** 占28.1%. … 占25.4%. … 以上三类隐患共占71.7%: as many shares as are counted, said before it in items of their own. */
export function sharesTogether({ passage: { text }, numbers, before }: NumberedPassage, rate: Count): Reckoning[] {
  const words = counted.exec(text.slice(0, rate.start));
  const said = words?.[1] ?? words?.[2];
  if (rate.measure !== '%' || said === undefined) return [];
  const size = /\d/u.test(said) ? Number(said) : (readChineseNumeral(said) ?? 0);
  const earlier = [...numbers.slice(0, numbers.indexOf(rate)).toReversed(), ...before];
  const shares = earlier.filter(
    (each) => each.measure === '%' && /占[^,;。]{0,12}$/u.test(each.before) && !ofOthers.test(each.before),
  );
  const own = shares.slice(0, size).toReversed();
  if (own.length < size || size < 2) return [];
  const value = own.reduce((sum, each) => sum + each.value, 0);
  const how = `${own.map((each) => `${printNumber(each.value)}%`).join('＋')} 是`;
  return [{ value, blur: blurOfEach * size, how, grade: 'named', of: own }];
}
