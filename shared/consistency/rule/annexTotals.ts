import { type Count, countsIn } from '../claim/counts.ts';
import { nameListsIn } from '../claim/nameLists.ts';
import { printHundredths } from '../claim/numerals.ts';
import type { Discrepancy } from '../discrepancy.ts';
import type { AnnexGrid, GridColumn } from '../read/annexGrid.ts';
import type { Sentence } from '../read/textDocument.ts';
import { numberAt } from './relations.ts';
import { inText, nameOfAnnex } from './report.ts';
import { subsetsOf } from './subsets.ts';

interface Found {
  readonly annex: AnnexGrid;
  readonly column: GridColumn;
  readonly core: string;
}

const otherPeriod = /上[一]?(?:季度|月|年)|去年|同期|同比|环比|[一二三四]季度.{0,12}通报|累计|年初以来|历次/u;

/** 按期办结329件 where a column 按期办结件 adds up to something else: over one annex, or over those of the same column. */
export function checkAnnexTotals(sentence: Sentence, annexes: readonly AnnexGrid[]): Discrepancy[] {
  const counts = countsIn(sentence.text);
  const lists = nameListsIn(sentence.text);
  return counts.flatMap((count): Discrepancy[] => {
    if (count.bound || count.rough || '家个名户分%'.includes(count.measure) || count.measure === '个百分点') return [];
    if (lists.some(({ count: { start } }) => start === count.start)) return [];
    const found = bestColumns(annexes, count);
    if (found.length === 0) return totalOfAnother(sentence, counts, count, annexes);
    const possible = found.flatMap((each) => possibleSums(each, sentence.text));
    const whole = found.reduce((sum, each) => sum + wholeOf(each), 0);
    if (count.value === whole || possible.includes(count.value)) return [];
    // What another period had is not in this annex.
    return otherPeriod.test(sentence.text) ? [] : [report(sentence, count, found, whole, 'error')];
  });
}

/** Columns whose title, without its unit of count, ends the words before the number. */
function bestColumns(annexes: readonly AnnexGrid[], count: Count): Found[] {
  const before = count.before.replace(/(?:共计|共有|共|总计|合计|为|有|达|了)+$/u, '');
  const all = annexes.flatMap((annex) =>
    annex.columns.flatMap((column): Found[] => {
      const core = coreOf(column);
      const fits = column.kind === 'number' && core.length >= 3 && before.endsWith(core);
      return fits && (core.length >= 4 || before === core) ? [{ annex, column, core }] : [];
    }),
  );
  const longest = Math.max(0, ...all.map(({ core }) => core.length));
  return all.filter(({ core }) => core.length === longest);
}

/** 按期办结件 → 按期办结, 网站报送条数 → 网站报送. */
export function coreOf({ path }: GridColumn): string {
  return (path.at(-1) ?? '').replace(/\([^)]*\)$/u, '').replace(/(?:总?数量?|[件条家个篇次处]数?|总量)$/u, '');
}

function wholeOf({ annex, column }: Found): number {
  return annex.rows.reduce((sum, row) => sum + (numberAt(row, column) ?? 0), 0);
}

/** Sums over the parts of the annex, with or without what its notes add; the values of the units that the sentence names. */
function possibleSums({ annex, column }: Found, text: string): number[] {
  const sums = subsetsOf(annex, text).map((rows) => rows.reduce((sum, row) => sum + (numberAt(row, column) ?? 0), 0));
  const noted = annex.notes.flatMap((note) => countsIn(note).map(({ value }) => value));
  const own = annex.rows.flatMap((row) =>
    row.name.length >= 2 && mentions(text, row.name) ? [numberAt(row, column) ?? -1] : [],
  );
  const named = own.length > 0 ? [...own, own.reduce((sum, value) => sum + value, 0)] : [];
  return [...sums, ...sums.flatMap((sum) => noted.flatMap((more) => [sum + more, sum - more])), ...named];
}

function mentions(text: string, name: string): boolean {
  return text.includes(name) || (name.length > 3 && text.includes(name.slice(1))) || text.includes(`县${name}`);
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
      return column.kind === 'number' && oneMeasure.includes(core) ? [{ annex, column, core }] : [];
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
