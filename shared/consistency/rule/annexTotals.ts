import { type Count, countsIn } from '../claim/counts.ts';
import { nameListsIn } from '../claim/nameLists.ts';
import { printHundredths } from '../claim/numerals.ts';
import type { Discrepancy } from '../discrepancy.ts';
import { kindsIn } from '../query/kindWords.ts';
import type { AnnexGrid, GridColumn } from '../read/annexGrid.ts';
import type { Sentence } from '../read/textDocument.ts';
import { coreOf } from './columnCore.ts';
import { declaredSums } from './declaredSums.ts';
import { unitFits } from './namedValues.ts';
import { numbersOf } from './relations.ts';
import { inText, nameOfAnnex } from './report.ts';
import { isTown, subsetsOf } from './subsets.ts';
import { isOfPeriods, sumOver, sumsShown } from './sumsShown.ts';

interface Found {
  readonly annex: AnnexGrid;
  readonly column: GridColumn;
  readonly core: string;
  readonly strength: number;
}

const otherPeriod =
  /其他|其余|另有|未纳入|上[一]?(?:季度|月|年)|去年|同期|同比|环比|[一二三四]季度.{0,12}通报|累计|年初以来|历次|应[于在]/u;

/** 按期办结329件 where a column 按期办结件 adds up to something else: over one annex, its parts, or those of the same column. */
export function checkAnnexTotals(sentence: Sentence, annexes: readonly AnnexGrid[], paragraph: string): Discrepancy[] {
  const { text } = sentence;
  const counts = countsIn(text);
  const lists = nameListsIn(text);
  return counts.flatMap((count): Discrepancy[] => {
    if (
      count.bound ||
      count.rough ||
      count.inWords ||
      // 日均53.5件, 每个公众号1.05个: a share of the sum.
      /均|每[个家件次]/u.test(count.before) ||
      // 进度在80%及以上尚未办结的8项: some, by a bound.
      counts.some(
        ({ bound, start }) => bound && start < count.start && !text.slice(start, count.start).includes(','),
      ) ||
      // 在5个工作日内答复的单位有7个: of units, and not of what they have.
      (isCountOfThings(count) && /(?:单位|部门|乡镇|街道)共?(?:有|为|是)?$/u.test(count.before)) ||
      count.measure === '天' ||
      count.measure === '%' ||
      count.measure === '个百分点'
    )
      return [];
    if (count.measure === '分' && !/[加减扣]分$/u.test(count.before)) return [];
    if (lists.some(({ count: { start } }) => start === count.start)) return [];
    const found = bestColumns(annexes, count);
    if (found.length === 0)
      return [...totalOfAnother(sentence, counts, count, annexes), ...bareScope(sentence, count, annexes, paragraph)];
    const possible = sumsShown(found, annexes, sentence.text, paragraph);
    const units = found.filter(({ annex }) => !isOfPeriods(annex));
    const whole = (units.length > 0 ? units : found).reduce((sum, each) => sum + wholeOf(each), 0);
    if (Math.abs(whole) === count.value || possible.has(count.value) || possible.has(-count.value)) return [];
    if (isTakenApart(count, counts, whole) || isOfRow(count, annexes) || isOfPart(count, counts, text, whole))
      return [];
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
    return [report(sentence, count, found, scope ?? whole, 'error')];
  });
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
function isAnchored(paragraph: string, count: Count, found: readonly Found[]): boolean {
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

/** 三季度: when, and not of what. */
const isPeriod = /^(?:20\d\d年)?(?:第?[一二三四]季度|\d{1,2}月份?|[上下]半年|[本上]期)$/u;

const fillers = /(?:共计|共有|共|总计|合计|累计|分别|为|有|达到?|了|仅|已|均|各)+$/u;

/** Columns whose title, without its unit of count, ends the words before the number: 2 the whole end, 1 within it. */
function bestColumns(annexes: readonly AnnexGrid[], count: Count): Found[] {
  // A form whose items stand against each other has no sum over all of them.
  const summed = annexes.filter((annex) => declaredSums(annex).length === 0);
  const all = summed.flatMap((annex) =>
    annex.columns.flatMap((column): Found[] => {
      const strength = column.kind === 'number' && unitFits(column, count) ? pointsTo(column, count.before) : 0;
      return strength > 0 ? [{ annex, column, core: coreOf(column), strength }] : [];
    }),
  );
  const strongest = Math.max(0, ...all.map(({ strength }) => strength));
  const strong = all.filter(({ strength }) => strength === strongest);
  const longest = Math.max(0, ...strong.map(({ core }) => core.length));
  return strong.filter(({ core }) => core.length === longest);
}

/** How plainly the words before a number name a column: 采用 and 共采用 do, 采用信息 nearly. */
function pointsTo(column: GridColumn, before: string): number {
  const words = before.replace(fillers, '');
  const core = coreOf(column);
  if (
    core.length < 2 ||
    isPeriod.test(core) ||
    /^(?:增|减|升|降|变化|差)/u.test(core) ||
    /[不未超逾待]$/u.test(words.slice(0, words.lastIndexOf(core)))
  )
    return 0;
  if (words.endsWith(core)) return 2;
  const rest = words.slice(words.lastIndexOf(core) + core.length);
  // 网站问题10个 are no 网站.
  if (rest.includes('问题')) return 0;
  if (words.includes(core)) return rest.length <= 6 && !/[较比增减差多少超欠降升]|分别|依次|各/u.test(rest) ? 1 : 0;
  // 结转上年度申请 for 上年结转.
  const [one, other] = [words.lastIndexOf(core.slice(0, 2)), words.lastIndexOf(core.slice(2))];
  return core.length === 4 &&
    one >= 0 &&
    other >= 0 &&
    Math.abs(one - other) <= 4 &&
    words.length - Math.max(one, other) <= 6
    ? 1
    : 0;
}

/** The sum over the part of the annex that the words before the number name. */
function scopeOf(found: Found | undefined, text: string, count: Count): number | null {
  if (!found) return null;
  const clause = clauseOf(text, count);
  const { rows } = found.annex;
  const towns = rows.filter(({ name }) => isTown(name));
  if (/乡镇|镇\(|街道|各镇/u.test(clause) && towns.length > 0) return sumOver(towns, found.column);
  const others = rows.filter(({ name }) => !isTown(name));
  return /[县市区州]直|[县市区州]级|部门/u.test(clause) && towns.length > 0 ? sumOver(others, found.column) : null;
}

function wholeOf({ annex, column }: Found): number {
  return sumOver(annex.rows, column);
}

/** One measure of the hotline under several words: what had to be dealt with. */
const oneMeasure = ['应办结', '应办', '应结案', '应回复', '承办', '受理', '交办', '派单', '转办', '接收'];

/** 受理391件 is the annexes' 承办件; 应办结331件 in the same sentence is then not what they show. */
function totalOfAnother(
  sentence: Sentence,
  counts: readonly Count[],
  count: Count,
  annexes: readonly AnnexGrid[],
): Discrepancy[] {
  const word = oneMeasure.find((each) => count.before.endsWith(each));
  if (word === undefined || !word.startsWith('应')) return [];
  const columns = annexes.flatMap((annex) =>
    annex.columns.flatMap((column): Found[] => {
      const core = coreOf(column);
      return column.kind === 'number' && oneMeasure.includes(core) ? [{ annex, column, core, strength: 1 }] : [];
    }),
  );
  const sums = [columns.reduce((sum, each) => sum + wholeOf(each), 0), ...columns.map(wholeOf)];
  const anchor = counts.find(({ start, value }) => start < count.start && sums.includes(value) && value > count.value);
  if (!anchor || columns.length === 0) return [];
  return [report(sentence, count, columns, anchor.value, 'doubt')];
}

function report(
  sentence: Sentence,
  count: Count,
  found: readonly Found[],
  whole: number,
  severity: 'error' | 'doubt',
): Discrepancy {
  const beside = besideEachOther(found);
  if (beside.length > 0) return reportOfEach(sentence, count, beside);
  const title = found[0]?.column.path.at(-1) ?? '';
  const where = found.map(({ annex }) => nameOfAnnex(annex)).join('、');
  const gap = countsIn(sentence.text).find(
    ({ value, start }) => start !== count.start && value === Math.abs(whole - count.value),
  );
  const explained = gap
    ? `相差的 ${printHundredths(gap.value)} 正是本句的“${gap.before}${printHundredths(gap.value)}${gap.measure}”，附件没有除去。`
    : '';
  return inText(sentence, count.start, count.end, {
    severity,
    rule: 'annex-total',
    claimed: `${printHundredths(count.value)}${count.measure}`,
    found: `${printHundredths(whole)}${count.measure}`,
    message: `${where}的“${title}”合计 ${printHundredths(whole)}，文中写作 ${printHundredths(count.value)}${count.measure}。${explained}`,
  });
}

/** 签约数 under 居民 and under 重点人群: two columns of one annex, of which a number is one and not both together. */
function besideEachOther(found: readonly Found[]): readonly Found[] {
  const [first] = found;
  return found.length > 1 && found.every(({ annex }) => annex === first?.annex) ? found : [];
}

function reportOfEach(sentence: Sentence, count: Count, found: readonly Found[]): Discrepancy {
  const claimed = `${printHundredths(count.value)}${count.measure}`;
  const totals = found.map((each) => printHundredths(wholeOf(each)));
  const each = found.map(({ column }, at) => `“${column.title}”合计 ${totals[at]}`).join('，');
  return inText(sentence, count.start, count.end, {
    severity: 'doubt',
    rule: 'annex-total',
    claimed,
    found: totals.join('、'),
    message: `${nameOfAnnex((found[0] as Found).annex)}的${each}，文中写作 ${claimed}。`,
  });
}

/** 县级单位388件 behind other sums of the annex: a part of the table and no column, so that any column may be meant. */
function bareScope(sentence: Sentence, count: Count, annexes: readonly AnnexGrid[], paragraph: string): Discrepancy[] {
  const town = /^(?:乡镇|镇\(乡\)|乡\(镇\)|街道、?乡镇|乡镇、?街道)(?:单位)?(?:共|为|是)?$/u.test(count.before);
  const other = /^[县市区旗州省](?:直|级)(?:单位|部门|机关)?(?:共|为|是)?$/u.test(count.before);
  if ((!town && !other) || '家个户名处'.includes(count.measure) || otherPeriod.test(sentence.text)) return [];
  const sums = annexes.flatMap((annex) => {
    const rows = annex.rows.filter(({ name }) => isTown(name) === town);
    if (rows.length === 0 || rows.length === annex.rows.length) return [];
    return numbersOf(annex).map((column) => ({
      annex,
      column,
      core: coreOf(column),
      strength: 1,
      sum: sumOver(rows, column),
    }));
  });
  if (sums.length === 0 || sums.some(({ sum }) => sum === count.value)) return [];
  const near = sums.filter(({ annex, column }) =>
    countsIn(paragraph).some(
      ({ value, start }) =>
        start !== count.start && subsetsOf(annex, paragraph).some((rows) => sumOver(rows, column) === value),
    ),
  );
  const [first] = near;
  return first ? [report(sentence, count, [first], first.sum, 'doubt')] : [];
}
