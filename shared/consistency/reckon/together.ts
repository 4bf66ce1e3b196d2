import type { Count } from '../claim/counts.ts';
import { readNumeral } from '../claim/numerals.ts';
import { isInBrackets } from '../claim/partRuns.ts';
import { sharersOf } from '../rule/sums.ts';
import { sentenceStart } from './compared.ts';
import { isEach } from './eachOf.ts';
import { calledSo, isChange, isPlain, type NumberedPassage, runUpTo } from './numbers.ts';
import { isInAll } from './products.ts';
import { printNumber, type Reckoning } from './reckoning.ts';

const counted =
  /(?:^|[,;:。])(?:上述|以上|这)?([两二三四五六七八九十]+|\d+)[项类者个家种][^,;:。、\d]{0,8}?(?:合计|共计?|总计|之和[为是]?)[^,;:。、\d]{0,6}$/u;

/** 分别超期5户、2户、3户,合计10户: those that were just said. */
const atOnce = /,(?:合计|共计|总计)(?:为|达|有)?$/u;

/** 依次为26件、17件、10件,三项合计53件: as many numbers as are counted stand right before it. */
export function togetherOf({ passage: { text }, numbers }: NumberedPassage, total: Count): Reckoning[] {
  const before = text.slice(0, total.start);
  const words = counted.exec(before) ?? atOnce.exec(before);
  if (!words || !isPlain(total) || isChange(total)) return [];
  const start = sentenceStart(text, total.start);
  const last = numbers.findLast(
    (each) =>
      each.measure === total.measure &&
      isPlain(each) &&
      each.start >= start &&
      each.end <= words.index &&
      !isInBrackets(text, each.start),
  );
  const near = last ? runUpTo(text, numbers, last) : [];
  const size = words[1] === undefined ? sizeAtOnce(text, near, words.index) : readNumeral(words[1]);
  const run = near.some((each) => isEach(text, each, total)) ? totalsBefore(numbers, last).slice(-size) : near;
  if (run.length !== size || size < 2 || run.some((each) => sharersOf(each) > 1 || isChange(each))) return [];
  const how = `${run.map(({ value }) => printNumber(value)).join('＋')} 是`;
  return [{ value: run.reduce((sum, { value }) => sum + value, 0), how, grade: 'told', of: run }];
}

/** 每家20万元,共80万元;每家10万元,共50万元,两项合计: what each has is no part of it. */
function totalsBefore(numbers: readonly Count[], last: Count | undefined): Count[] {
  return numbers.filter((each) => last && each.end <= last.end && each.measure === last.measure && isInAll(each));
}

/** All of a run that 分别 or 依次 leads in and that ends right here. */
function sizeAtOnce(text: string, run: readonly Count[], end: number): number {
  const [first] = run;
  const isLedIn = first !== undefined && /(?:分别|依次)[^,;:。\d]{0,8}$/u.test(text.slice(0, first.start));
  return isLedIn && run.at(-1)?.end === end ? run.length : 0;
}

const inBrackets =
  /((?:[^,;:。、()]{2,16}\(\d[\d.]*[件个条处次家项人起篇份分]\)[、和及]?){2,})[,等]?([两二三四五六七八九十]+|\d+)[项类者个家种](?:[^,;:。、\d]{0,8}?(?:合计|共计?|总计|之和|就)[^,;:。、\d]{0,6}|[^,;:。、\d]{0,8},?(?:满分|总分)(?:共|合计|为|是)*)$/u;

/** 甲（97件）、乙（71件）、丙（39件）三家单位就有207件, 甲（35分）、乙（65分）两项指标,满分100分: what each has stands in its bracket. */
export function bracketsTogether({ passage: { text }, numbers }: NumberedPassage, total: Count): Reckoning[] {
  const words = inBrackets.exec(text.slice(0, total.start));
  if (!words || !isPlain(total) || isChange(total)) return [];
  const [, listed = '', said = ''] = words;
  const size = readNumeral(said);
  const end = words.index + listed.length;
  const run = numbers.filter((each) => each.start >= words.index && each.end <= end);
  if (run.length !== size || run.some((each) => each.measure !== total.measure || !isPlain(each))) return [];
  const how = `${run.map(({ value }) => printNumber(value)).join('＋')} 是`;
  return [{ value: run.reduce((sum, { value }) => sum + value, 0), how, grade: 'named', of: run }];
}

const named =
  /(?:^|[,;:。、(])((?:[^,;:。、()\d和及与]{2,10}[、和及与])+[^,;:。、()\d和及与]{2,10}?)([两二三四五六七八九十]+|\d+)[项类者个家种][^,;:。、\d]{0,6}?(?:合计|共计?|总计|之和)[^,;:。、\d]{0,6}$/u;

/** 乱占32处、乱采16处、乱堆57处,…乱占、乱堆两类合计89处: each of those that are named has been told. */
export function namedTogether({ passage: { text }, numbers }: NumberedPassage, total: Count): Reckoning[] {
  const [, listed = '', said = ''] = named.exec(text.slice(0, total.start)) ?? [];
  if (listed === '' || !isPlain(total) || isChange(total)) return [];
  const names = listed.split(/[、和及与]/u);
  const earlier = numbers.filter((each) => each.end <= total.start && each.measure === total.measure);
  const own = names.flatMap((name) => calledSo(text, earlier, name).slice(-1));
  if (names.length !== readNumeral(said) || own.length !== names.length || new Set(own).size !== own.length) return [];
  const how = `${own.map(({ value }) => printNumber(value)).join('＋')} 是`;
  const start = text.lastIndexOf('。', total.start);
  const grade = own.every((each) => each.start > start) ? 'told' : 'named';
  return [{ value: own.reduce((sum, { value }) => sum + value, 0), how, grade, of: own }];
}

const takenOff = /(?:扣除|剔除|减去|除去)[^,;。]{0,24}$/u;
const left = /^,?(?:实际|实有|净|合计|共)/u;

/** 建议19个、提案18个,扣除重复的16个,实际21个: all before it without what is taken off. */
export function withoutOf({ passage: { text }, numbers }: NumberedPassage, rest: Count): Reckoning[] {
  const off = numbers[numbers.indexOf(rest) - 1];
  if (!off || off.measure !== rest.measure || !isPlain(off) || !isPlain(rest)) return [];
  if (!takenOff.test(off.before) || !left.test(rest.before)) return [];
  const start = sentenceStart(text, rest.start);
  const parts = numbers
    .slice(0, numbers.indexOf(off))
    .filter((each) => each.start >= start && each.measure === rest.measure);
  if (parts.length === 0 || !parts.every(isPlain)) return [];
  // 共40个,其中建议19个、提案18个,扣除…: some of what stands before may be the whole.
  return parts.map((_, at): Reckoning => {
    const of = parts.slice(at);
    const value = of.reduce((sum, each) => sum + each.value, 0) - off.value;
    const how = `${of.map((each) => printNumber(each.value)).join('＋')}－${printNumber(off.value)} 是`;
    return { value, how, grade: 'told', of: [...of, off] };
  });
}
