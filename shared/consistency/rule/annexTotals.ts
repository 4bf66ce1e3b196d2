import { type Count, countsIn } from '../claim/counts.ts';
import { nameListsIn } from '../claim/nameLists.ts';
import type { Discrepancy } from '../discrepancy.ts';
import { kindsIn } from '../query/kindWords.ts';
import type { AnnexGrid } from '../read/annexGrid.ts';
import type { Sentence } from '../read/textDocument.ts';
import { numbersOf, sumOver } from './relations.ts';
import { isTown, subsetsOf } from './subsets.ts';
import { isOfPeriods, sumsShown } from './sumsShown.ts';
import { bestColumns, fillers, pointsTo, type TotalColumn, wholeOf } from './totalColumns.ts';
import { reportTotal } from './totalReport.ts';
import { bareScope, otherPeriod, totalOfAnother } from './totalsOtherwise.ts';

/** 按期办结329件 where a column 按期办结件 adds up to something else: over one annex, its parts, or those of the same column. */
export function checkAnnexTotals(sentence: Sentence, annexes: readonly AnnexGrid[], paragraph: string): Discrepancy[] {
  const { text } = sentence;
  const counts = countsIn(text);
  const lists = nameListsIn(text);
  return counts.flatMap((count): Discrepancy[] => {
    if (isNoSum(count, counts, text) || lists.some(({ count: { start } }) => start === count.start)) return [];
    const found = bestColumns(annexes, count);
    if (found.length === 0)
      return [...totalOfAnother(sentence, counts, count, annexes), ...bareScope(sentence, count, annexes, paragraph)];
    const possible = sumsShown(found, annexes, sentence.text, paragraph);
    const units = found.filter(({ annex }) => !isOfPeriods(annex));
    const whole = (units.length > 0 ? units : found).reduce((sum, each) => sum + wholeOf(each), 0);
    if (Math.abs(whole) === count.value || possible.has(count.value) || possible.has(-count.value)) return [];
    const isOther = [isTakenApart(count, counts, whole), isOfPart(count, counts, text, whole), isFarLess(count, whole)];
    if (isOther.includes(true) || isOfRow(count, annexes)) return [];
    // What another period had is not in this annex.
    const clause = found.reduce((words, { core }) => words.replace(core, ''), clauseOf(sentence.text, count));
    if (otherPeriod.test(clause) || becomesAnother.test(count.after) || isPartOfSmaller(count, counts, annexes, whole))
      return [];
    const points = count.measure === '分' && found.every(({ strength }) => strength === 2);
    const plain = points || (found.every(({ core }) => core.length >= 3) && !isCountOfThings(count));
    if (!plain && !isAnchored(paragraph, count, found)) return [];
    const scope = scopeOf(found[0], sentence.text, count);
    // 8个县(市、区)办件127211件: of a kind of units that this table need not have.
    if (scope === null && kindsIn(clause).length > 0) return [];
    const right = Math.abs(scope ?? whole);
    // 发现隐患1313处,比一季度增加460处, of a table of months: it may be of some of them.
    const isOfSome = units.length === 0 && /季度|\d月/u.test(text);
    const isSlip = right <= count.value * 2 && count.value <= right * 2 && !isOfSome;
    return [reportTotal(sentence, count, found, scope ?? whole, isSlip ? 'error' : 'doubt')];
  });
}

/** 新建项目15个 of 70: words that the annex does not know have left most of it out. */
function isFarLess({ value }: Count, whole: number): boolean {
  return value * 3 < Math.abs(whole);
}

/** By its own words no sum of a column, whatever the annexes have. */
function isNoSum(count: Count, counts: readonly Count[], text: string): boolean {
  const { bound, rough, inWords, measure, before, start } = count;
  if (bound || rough || inWords || ['天', '%', '个百分点'].includes(measure)) return true;
  if (measure === '分' && !/[加减扣]分$/u.test(before)) return true;
  // 日均53.5件, 每个公众号1.05个: a share of the sum.
  if (/均|每[个家件次]/u.test(before)) return true;
  // 在5个工作日内答复的单位有7个: of units, and not of what they have.
  if (isCountOfThings(count) && /(?:单位|部门|乡镇|街道)共?(?:有|为|是)?$/u.test(before)) return true;
  // 进度在80%及以上尚未办结的8项: some, by a bound.
  return counts.some((each) => each.bound && each.start < start && !text.slice(each.start, start).includes(','));
}

/** 其中,厅机关抽查12个; 县交通局牵头共7项,已办结5项: of a part of all, by its words or because less than the whole is taken apart. */
function isOfPart(count: Count, counts: readonly Count[], text: string, whole: number): boolean {
  const isLess = counts.some(
    ({ measure, before, start, value }) =>
      measure === count.measure &&
      start < count.start &&
      /共[计有]?$/u.test(before) &&
      value <= whole &&
      value >= count.value,
  );
  return isLess || /其中[,:]?[^,;。:]*$/u.test(text.slice(0, count.start));
}

/** 应结案52434件, where a row of another annex is called 应结案数. */
function isOfRow({ before, value }: Count, annexes: readonly AnnexGrid[]): boolean {
  const words = before.replace(fillers, '');
  return annexes.some(({ rows }) =>
    rows.some(({ name, cells }) => {
      const label = name.replace(/(?:总?[数量]+|[件条家个篇次处]数?)$/u, '');
      return label.length >= 2 && words.endsWith(label) && cells.some((cell) => cell?.number === value);
    }),
  );
}

/** 已办结569件,其中交办366件,直接答复203件: the annex lists one of the two parts. */
function isTakenApart({ value, end }: Count, counts: readonly Count[], sum: number): boolean {
  return [sum, value - sum].every((part) => counts.some((each) => each.start > end && each.value === part));
}

/** 由8项增加到11项: what it was before. */
const becomesAnother = /^(?:增加?|增长|减少?|上升|下降|提高|降低?)[到至为]/u;

/** 共7项,完成1项,未完成6项: parts of what is itself no total of an annex. */
function isPartOfSmaller(count: Count, counts: readonly Count[], annexes: readonly AnnexGrid[], sum: number): boolean {
  const alike = counts.filter(({ measure }) => measure === count.measure);
  const at = alike.indexOf(count);
  const wholes = new Set(
    annexes.flatMap((annex) => [
      annex.rows.length * 100,
      ...numbersOf(annex).map((column) => sumOver(annex.rows, column)),
    ]),
  );
  return alike.slice(0, Math.max(at, 0)).some(({ value }, from) => {
    let rest = value;
    let to = from + 1;
    while (rest > 0 && to < alike.length) rest -= alike[to++]?.value ?? 0;
    return rest === 0 && to > at && to - from > 2 && (value <= sum || !wholes.has(value));
  });
}

/** 家, 个: often of something that the table does not count. */
function isCountOfThings({ measure }: Count): boolean {
  return '家个户名处'.includes(measure);
}

function clauseOf(text: string, count: Count): string {
  return text.slice(text.lastIndexOf(',', count.start) + 1, count.end);
}

/** Other numbers of the paragraph are sums of this annex: this one speaks of it too. */
function isAnchored(paragraph: string, count: Count, found: readonly TotalColumn[]): boolean {
  const others = countsIn(paragraph).filter(
    ({ value, measure, bound }) => value !== count.value && value >= 300 && !bound && measure !== '%',
  );
  return found.some(({ annex }) => {
    const sums = new Set(
      numbersOf(annex).flatMap((column) => subsetsOf(annex, paragraph).map((rows) => sumOver(rows, column))),
    );
    return others.some(
      ({ value, before }) => sums.has(value) && numbersOf(annex).some((column) => pointsTo(column, before) > 0),
    );
  });
}

/** The sum over the part of the annex that the words before the number name. */
function scopeOf(found: TotalColumn | undefined, text: string, count: Count): number | null {
  if (!found) return null;
  const clause = clauseOf(text, count);
  const { rows } = found.annex;
  const towns = rows.filter(({ name }) => isTown(name));
  if (/乡镇|镇\(|街道|各镇/u.test(clause) && towns.length > 0) return sumOver(towns, found.column);
  const others = rows.filter(({ name }) => !isTown(name));
  return /[县市区州]直|[县市区州]级|部门/u.test(clause) && towns.length > 0 ? sumOver(others, found.column) : null;
}
