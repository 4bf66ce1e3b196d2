import { isOfChange } from '../query/changeColumns.ts';
import { type PeriodPair, periodPairs } from '../query/periodColumns.ts';
import type { AnnexGrid, GridColumn, GridRow } from '../read/annexGrid.ts';
import { type Computation, combined } from './computation.ts';

/** A change with how many rows must at least show it to be meant. */
export interface ChangeBetween extends Computation {
  readonly least: number;
}

/** What is compared, and says no time: 实际值｜目标值｜差距, 年末数｜年初数｜增减. */
const saysApart =
  /增减|升降|变化|变动|差[距额值异]|相差|提[高升]|下降|增加|减少|增幅|降幅|[与和同][^()]{1,6}[相]?[比差]|[比较]/u;

/**
 * 第三季度｜第二季度｜增减: what the heads of a table say by themselves. A rate changes by points, a number by how many it is more, or by how many
 * per cent: that may be another thing in each row.
 */
export function changesBetween(annex: AnnexGrid, column: GridColumn): ChangeBetween[] {
  const ofPeriods = isOfChange(column)
    ? pairsOf(annex, column).flatMap((pair) => changesOf(column, pair).map((each) => ({ ...each, least: 1 })))
    : [];
  return [
    ...ofPeriods,
    ...besideTwo(annex, column)
      .flatMap((pair) => changesOf(column, pair))
      .map((each) => ({ ...each, least: 2 })),
  ];
}

/** Right behind two columns, either less the other. */
function besideTwo({ columns }: AnnexGrid, column: GridColumn): PeriodPair[] {
  const [before, now] = columns.slice(Math.max(0, column.index - 2), column.index);
  const isMeasure = (each: GridColumn | undefined): boolean => each?.kind === 'number' || each?.kind === 'percent';
  if (!saysApart.test(column.title) || !now || !before || !isMeasure(now) || before.kind !== now.kind) return [];
  return [
    { now, before },
    { now: before, before: now },
  ];
}

function changesOf({ index }: GridColumn, { now, before }: PeriodPair): Computation[] {
  const from = `“${now.title}”减“${before.title}”`;
  const points = (row: GridRow): number | null => combined(row, now, before, (a, b) => a - b);
  const growth = (row: GridRow): number | null =>
    isOfRate(row, now, before)
      ? points(row)
      : combined(row, now, before, (a, b) => (b > 0 ? ((a - b) / b) * 10_000 : null));
  // 5.6% of a number is its growth, and no difference.
  const asPrinted = (row: GridRow): number | null =>
    row.cells[index]?.folded.endsWith('%') ? growth(row) : points(row);
  const of = [now, before];
  return [
    { say: from, of, value: asPrinted },
    { say: `（${from}）÷“${before.title}”`, of, value: growth },
  ];
}

function isOfRate({ cells }: GridRow, ...columns: readonly GridColumn[]): boolean {
  return columns.some(({ index }) => cells[index]?.percent);
}

/** Under the same head where there is such a pair: 受理＞本月、上月、增减 beside 办结＞本月、上月、增减. */
function pairsOf(annex: AnnexGrid, column: GridColumn): readonly PeriodPair[] {
  const pairs = periodPairs(annex).filter(
    (pair) => pair.now !== column && pair.before !== column && !isOfOtherTime(column, pair.before),
  );
  const [head] = column.path;
  const beside = pairs.filter(({ now, before }) => [now, before].every(({ path }) => path[0] === head));
  return column.path.length > 1 && beside.length > 0 ? beside : pairs;
}

/** 同比 is not to the month before, 环比 not to the year before. */
function isOfOtherTime({ title }: GridColumn, before: GridColumn): boolean {
  const isOfYear = /去年|上年|同期|20\d\d年/u.test(before.title);
  if (/同比/u.test(title)) return !isOfYear && /上[月季周]|\d月|季度/u.test(before.title);
  return /环比/u.test(title) && /去年|同期|上年(?!12月|第?四季度)/u.test(before.title);
}
