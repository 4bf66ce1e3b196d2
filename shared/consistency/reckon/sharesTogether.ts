import type { Count } from '../claim/counts.ts';
import { readNumeral } from '../claim/numerals.ts';
import { isPlain, type NumberedPassage, runUpTo } from './numbers.ts';
import { printNumber, type Reckoning } from './reckoning.ts';

const counted =
  /(?:^|[,;。])(?:以上|上述|前述|这)([两二三四五六七八九十]|\d+)[类项个种大][^,;。\d]{0,8}?(?:共计?|合计|总计|之和)[^,;。\d]{0,4}占[^,;。\d]{0,10}$|(?:^|[,;。])(?:以上|上述|前述|这)([两二三四五六七八九十]|\d+)[类项个种大][^,;。\d]{0,6}占比?(?:合计|之和)为?$/u;
/** 甲占16.8%;乙占16.7%;丙占12.4%,三类诉求合计占45.9%: as many as the sentence has told. */
const justTold =
  /(?:^|[,;])([两二三四五六七八九十]|\d+)[类项个种大者][^,;。\d]{0,8}?(?:共计?|合计|总计|之和)[^,;。\d]{0,4}占[^,;。\d]{0,10}$/u;
const ofOthers = /合计|共计?占|同比|环比|其中|以上|上述|率|该|这/u;
/** Half of the last digit of each. */
const blurOfEach = 5;

/** 占28.1%. … 占25.4%. … 以上三类隐患共占71.7%: as many shares as are counted, said before it in items of their own. */
export function sharesTogether({ passage: { text }, numbers, before }: NumberedPassage, rate: Count): Reckoning[] {
  const words = counted.exec(text.slice(0, rate.start));
  const beside = words ? null : justTold.exec(text.slice(0, rate.start));
  const said = words?.[1] ?? words?.[2] ?? beside?.[1];
  if (rate.measure !== '%' || said === undefined) return [];
  const size = readNumeral(said);
  const from = beside ? text.lastIndexOf('。', rate.start) + 1 : 0;
  const ahead = numbers.slice(0, numbers.indexOf(rate)).filter(({ start }) => start >= from);
  const earlier = [...ahead.toReversed(), ...(beside ? [] : before)];
  const shares = earlier.filter(
    (each) => each.measure === '%' && /占[^,;。]{0,12}$/u.test(each.before) && !ofOthers.test(each.before),
  );
  const own = shares.slice(0, size).toReversed();
  if (own.length < size || size < 2) return [];
  if (beside && (shares.length > size || own.at(-1) !== ahead.at(-1))) return [];
  const sum = own.reduce((so, each) => so + each.value, 0);
  const blur = blurOfEach * size;
  // Each of them is rounded by itself.
  const value = beside && Math.abs(sum - rate.value) <= blur ? rate.value : sum;
  const how = `${own.map((each) => `${printNumber(each.value)}%`).join('＋')} 是`;
  return [{ value, blur, how, grade: beside ? 'told' : 'named', of: own }];
}

const first =
  /(?:^|[,;。])前([两二三四五]|\d)[类项个种][^,;。\d]{0,6}?(?:共计?|合计|总计|之和)[^,;。\d]{0,4}占[^,;。\d]{0,10}$/u;

/** 问题169个。冲洗不达标47个、围挡破损35个、…,前两类合计占48.5%: the first of the list right before it, of all or of what was said before the list. */
export function firstTogether({ passage: { text }, numbers, before }: NumberedPassage, rate: Count): Reckoning[] {
  const words = first.exec(text.slice(0, rate.start));
  const last = numbers[numbers.indexOf(rate) - 1];
  if (rate.measure !== '%' || !words || !last || !isPlain(last) || /[;。]/u.test(text.slice(last.end, words.index + 1)))
    return [];
  const size = readNumeral(words[1] ?? '');
  const run = runUpTo(text, numbers, last);
  if (run.length <= size || size < 2 || run.some((each, at) => each.value > (run[at - 1]?.value ?? each.value)))
    return [];
  const own = run.slice(0, size);
  const part = own.reduce((sum, each) => sum + each.value, 0);
  const all = run.reduce((sum, each) => sum + each.value, 0);
  const at = numbers.indexOf(run[0] ?? rate);
  const said = [...numbers.slice(0, at).toReversed(), ...before.slice(0, 20)].find(
    (each) => isPlain(each) && each.measure === last.measure && each.value >= all,
  );
  const how = `(${own.map(({ value }) => printNumber(value)).join('＋')})÷`;
  return [...(said ? [said.value] : []), all].map((whole) => ({
    value: (part / whole) * 10_000,
    how: `${how}${printNumber(whole)} 是`,
    grade: 'told',
    of: own,
  }));
}
