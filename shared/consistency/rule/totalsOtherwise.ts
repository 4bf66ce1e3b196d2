import { type Count, countsIn } from '../claim/counts.ts';
import type { Discrepancy } from '../discrepancy.ts';
import type { AnnexGrid } from '../read/annexGrid.ts';
import type { Sentence } from '../read/textDocument.ts';
import { coreOf } from './columnCore.ts';
import { numbersOf, sumOver } from './relations.ts';
import { isTown, subsetsOf } from './subsets.ts';
import { type TotalColumn, wholeOf } from './totalColumns.ts';
import { reportTotal } from './totalReport.ts';

/** What another period had, or others, is not in this annex. */
export const otherPeriod =
  /其他|其余|另有|未纳入|上[一]?(?:季度|月|年)|去年|同期|同比|环比|[一二三四]季度.{0,12}通报|累计|年初以来|历次|应[于在]/u;

/** One measure of the hotline under several words: what had to be dealt with. */
const oneMeasure = ['应办结', '应办', '应结案', '应回复', '承办', '受理', '交办', '派单', '转办', '接收'];

/** 受理391件 is the annexes' 承办件; 应办结331件 in the same sentence is then not what they show. */
export function totalOfAnother(
  sentence: Sentence,
  counts: readonly Count[],
  count: Count,
  annexes: readonly AnnexGrid[],
): Discrepancy[] {
  const word = oneMeasure.find((each) => count.before.endsWith(each));
  if (word === undefined || !word.startsWith('应')) return [];
  const columns = annexes.flatMap((annex) =>
    annex.columns.flatMap((column): TotalColumn[] => {
      const core = coreOf(column);
      return column.kind === 'number' && oneMeasure.includes(core) ? [{ annex, column, core, strength: 1 }] : [];
    }),
  );
  const sums = [columns.reduce((sum, each) => sum + wholeOf(each), 0), ...columns.map(wholeOf)];
  const anchor = counts.find(({ start, value }) => start < count.start && sums.includes(value) && value > count.value);
  if (!anchor || columns.length === 0) return [];
  return [reportTotal(sentence, count, columns, anchor.value, 'doubt')];
}

/** 县级单位388件 behind other sums of the annex: a part of the table and no column, so that any column may be meant. */
export function bareScope(
  sentence: Sentence,
  count: Count,
  annexes: readonly AnnexGrid[],
  paragraph: string,
): Discrepancy[] {
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
  return first ? [reportTotal(sentence, count, [first], first.sum, 'doubt')] : [];
}
