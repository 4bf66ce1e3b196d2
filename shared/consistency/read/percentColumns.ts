import { isFullMarks } from '../../text/rowLabel.ts';
import type { GridColumnKind, GridValue } from './annexGrid.ts';

/** 完成率（%）: its numbers are printed without the sign. */
const percentTitle = /(?<!\d)%[)]?$/u;
/** 比重, 占比[4]: shares, where no number is above 100. */
const shareTitle = /(?:比重|占比|比例)(?:\((?:\p{Script=Han}{1,4}|%)\))?(?:\[\d+\])?$/u;
/** 满意率, 办结率[1]; not 倍率, 频率, 办事效率, which are no parts of a whole, and with a unit of its own (差错率(‰)) none either. */
const rateTitle = /(?<![倍频汇功速效心概斜曲])(?<!容积|分辨)率(?:\[\d+\])?$/u;
/** 降幅, 增减幅度, 增速: by how much of what it was. */
const growthTitle = /(?:[增降涨跌升减]|变[动化])幅度?$|增速$/u;
/** 同比, 环比增长: by how much, or by how many. */
const changeTitle = /(?:同比|环比)(?:增长|增减|升降|变化)?$/u;
/** 当前进度; not 未达序时进度, which counts. */
const progressTitle = /^[^未达超滞欠]*进度$/u;
/** 各项指标得分率: what each column holds is a rate. */
const ratesTable = /率(?:情况|统计|对比|一览)*表?$/u;
const unitTitle = /[(](?:[十百千万亿]*元|\p{Script=Han}|‰)[)]$|分$/u;
/** 二季度, 上年同期 under 满意率. */
const periodTitle = /^(?:[本上去今前]|20\d\d年|\d{1,2}月|第?[一二三四1-4]季度)[年月季期]?度?(?:同期|累计)?$/u;
/** 占全部立案数; not 占地, 占道. */
const partTitle = /^占(?:全|总|本|同|[^(]+[数量额比])/u;
/** 得分 over 满意率: the points that one got for it. */
const pointsTitle = /[得扣评加积计减]分|分值|[(]\d*分[)]|权重/u;
const totalPoints = /(?:总分|得分|成绩|合计|总计)$/u;

/** A column as kinds are given: its head from the top, and what its rows print. */
export interface ReadColumn {
  readonly path: readonly string[];
  readonly values: readonly GridValue[];
}

/** Whether its cells or its head say that these numbers are percentages. */
export function isPercent(path: readonly string[], values: readonly GridValue[]): boolean {
  const told = values.filter(({ number }) => number !== null);
  const signed = told.filter(({ percent }) => percent).length;
  const leaf = path.at(-1) ?? '';
  // 上线率(%) over 二季度 and 三季度, where no column below has a unit of its own.
  const isBelow = path.some((each) => percentTitle.test(each)) && !unitTitle.test(leaf);
  const isShare = path.some((each) => shareTitle.test(each)) && values.every(({ number }) => (number ?? 0) <= 10_000);
  return signed * 2 > told.length || percentTitle.test(path.join('')) || isBelow || isShare;
}

/**
 * Spreadsheets show 95.2 under 满意率 without the sign: columns of numbers whose head is a rate, a growth or a progress are percentages, unless
 * they are the points that were given for it, or, under 同比, the difference of two columns.
 */
export function withUnsignedPercents(
  kinds: readonly GridColumnKind[],
  columns: readonly ReadColumn[],
  labels: readonly string[],
  { title, notes }: { readonly title: string; readonly notes: readonly string[] },
): GridColumnKind[] {
  const isOfRates = ratesTable.test(title);
  // 差错率＝差错笔数÷审核笔数×1000‰ below the table.
  if (notes.some((note) => /[‰]|千分/u.test(note))) return [...kinds];
  const numbers = columns.filter((_, at) => kinds[at] === 'number');
  const isNone = (column: ReadColumn): boolean => isPartOfTotal(column, numbers) || hasFullMarks(column, labels);
  return kinds.map((kind, at) => {
    const column = columns[at];
    if (kind !== 'number' || !column || !mayBePercent(column, isOfRates) || isNone(column)) return kind;
    return isChangeOf(column, numbers) ? kind : 'percent';
  });
}

/** 满意率 at the head of a row whose columns are months, or % as what it is counted in. */
export function isRateLabel(label: string): boolean {
  return label.length <= 16 && (rateTitle.test(label) || label === '%' || percentTitle.test(label));
}

/** Whether a row under this label can print percentages in this column. */
export function holdsOfRate(title: string, { number }: GridValue): boolean {
  return number !== null && !pointsTitle.test(title) && !/[数分差](?:\(|$)|\([^()%]+\)$|[增升]减|升降/u.test(title);
}

function mayBePercent({ path, values }: ReadColumn, isOfRates: boolean): boolean {
  const leaf = path.at(-1) ?? '';
  const numbers = values.flatMap(({ number }) => number ?? []);
  const hasDecimals = values.some(({ decimals }) => decimals > 0);
  // 0.95 is the share itself, and no percentage.
  if (
    path.some((each) => pointsTitle.test(each) && !each.endsWith('率')) ||
    !numbers.some((each) => Math.abs(each) > 200)
  )
    return false;
  const within = (least: number, most: number): boolean => numbers.every((each) => each >= least && each <= most);
  if (growthTitle.test(leaf)) return true;
  if (changeTitle.test(leaf)) return hasDecimals;
  if (progressTitle.test(leaf)) return within(0, hasDecimals ? 20_000 : 10_000);
  const isOfPeriod = periodTitle.test(leaf) && rateTitle.test(path.at(-2) ?? '');
  if (rateTitle.test(leaf) || isOfPeriod) return within(-10_000, 100_000);
  return (isOfRates || partTitle.test(leaf)) && hasDecimals && !unitTitle.test(leaf) && within(0, 10_000);
}

/** 签收率 18.5, 办结率 29, 总分 96.5: points that are added up. */
function isPartOfTotal(column: ReadColumn, numbers: readonly ReadColumn[]): boolean {
  const own = numbers.indexOf(column);
  return numbers.some((total, at) => {
    if (at === own || !totalPoints.test(total.path.at(-1) ?? '')) return false;
    const beside = at > own ? numbers.slice(0, at) : numbers.slice(at + 1);
    const place = beside.indexOf(column);
    return beside.some((_, from) =>
      beside.some((__, to) => from <= place && to >= place && to > from && isSum(beside.slice(from, to + 1), total)),
    );
  });
}

function isSum(parts: readonly ReadColumn[], total: ReadColumn): boolean {
  return holds(total, (row) => parts.reduce((sum, { values }) => sum + (values[row]?.number ?? 0), 0));
}

/** 环比 12.5 of 本月 100.0 and 上月 87.5: how much, not how much of it. */
function isChangeOf(column: ReadColumn, numbers: readonly ReadColumn[]): boolean {
  if (!changeTitle.test(column.path.at(-1) ?? '')) return false;
  const others = numbers.filter((each) => each !== column);
  const at = ({ values }: ReadColumn, row: number): number => values[row]?.number ?? 0;
  return others.some((one) => others.some((other) => holds(column, (row) => at(one, row) - at(other, row))));
}

/** In four of five of its rows. */
function holds({ values }: ReadColumn, found: (row: number) => number): boolean {
  const rows = values.flatMap(({ number }, row) => (number === null ? [] : [number === found(row)]));
  return rows.length >= 2 && rows.filter(Boolean).length * 5 >= rows.length * 4;
}

/** 满分｜30 above 28.5: points. */
function hasFullMarks({ values }: ReadColumn, labels: readonly string[]): boolean {
  return labels.some((label, row) => isFullMarks(label) && (values[row]?.number ?? 10_000) < 10_000);
}
