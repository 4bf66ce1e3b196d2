import { monthSpansIn } from '../claim/spans.ts';
import type { AnnexGrid, GridColumn } from '../read/annexGrid.ts';
import { readOnceOf } from '../readOnce.ts';
import { leafOf } from '../rule/columnCore.ts';
import { numberAt } from '../rule/relations.ts';
import { isOfChange } from './changeColumns.ts';

/** When the numbers of a column are of, as its head says: 第三季度, 上年同期. */
interface ColumnPeriod {
  readonly kind: 'year' | 'quarter' | 'month' | 'past' | 'now' | null;
  readonly at: number;
  /** What the head says beside it. */
  readonly rest: string;
}

const spoken: readonly (readonly ['year' | 'quarter' | 'month', RegExp])[] = [
  ['year', /(20\d\d)年(?:度)?/u],
  ['quarter', /第?([一二三四])季度/u],
  ['month', /(\d{1,2})月份?/u],
];
const past = /(?:上[一]?[年季月周期批次轮](?:度)?|去年|前期)(?:同期|同月)?|同期/u;
const now = /^(?:本|今|当)[年季月周期批次轮](?:度)?/u;

function periodOf({ path }: GridColumn): ColumnPeriod {
  // 上年12月 is the month before 1月.
  const title = path
    .join('')
    .replace(/\([^()]*\)/gu, '')
    .replace(/(?:上一?年|去年)(?=12月)/u, '');
  if (past.test(title)) return { kind: 'past', at: 0, rest: title.replace(past, '') };
  const dated = datedPeriod(title);
  if (dated) return dated;
  const leaf = path.at(-1) ?? '';
  if (!now.test(leaf)) return { kind: null, at: 0, rest: title };
  return { kind: 'now', at: 0, rest: title.replace(leaf, leaf.replace(now, '')) };
}

/** 2024年, 三季度, 9月; of 2024年9月 the year. */
function datedPeriod(title: string): ColumnPeriod | null {
  for (const [kind, words] of spoken) {
    const said = words.exec(title)?.[1];
    if (said === undefined) continue;
    const at = kind === 'quarter' ? '一二三四'.indexOf(said) + 1 : Number(said);
    return { kind, at, rest: title.replace(words, '') };
  }
  return null;
}

/** The same of two periods. */
export interface PeriodPair {
  readonly now: GridColumn;
  readonly before: GridColumn;
}

/** 7月评价 and 8月评价 are both of 评价; null for a column that is of no quarter and no month. */
export function thingOf(column: GridColumn): string | null {
  const { kind, rest } = periodOf(column);
  return kind === 'quarter' || kind === 'month' ? rest : null;
}

/** 3 of 3月 and 完成投资3月; null for a column of no month. */
export function monthOf(column: GridColumn): number | null {
  const { kind, at } = periodOf(column);
  return kind === 'month' ? at : null;
}

/** Columns of the same of two periods; a run of months is no pair, of years only the last two are. */
export const periodPairs: (annex: AnnexGrid) => readonly PeriodPair[] = readOnceOf((annex) => {
  const columns = annex.columns.filter(({ kind }) => kind === 'number' || kind === 'percent' || kind === 'rank');
  const pairs = columns.flatMap((now) =>
    columns
      .filter((before) => before.kind === now.kind && precedes(annex, before, now))
      .map((before) => ({ before, now })),
  );
  return pairs.filter(
    ({ before, now }) =>
      !pairs.some((other) => other.before === now) &&
      (periodOf(now).kind === 'year' || !pairs.some((other) => other.now === before)),
  );
});

/** Those of a period before the one that the table is of. */
export const earlierColumns: (annex: AnnexGrid) => ReadonlySet<GridColumn> = readOnceOf(
  (annex) => new Set(periodPairs(annex).map(({ before }) => before)),
);

const otherTime = /上[一]?[年季月周期批]|去年|同期|同比|环比|[比较由]/u;

/** 受理量150件以上, 受理量最多: not of 8月份受理量 beside 受理量, where the text says nothing of then. */
export function isOfBefore(annex: AnnexGrid, column: GridColumn, text: string): boolean {
  return earlierColumns(annex).has(column) && !otherTime.test(text) && !saysWhen(column, text);
}

function saysWhen({ title }: GridColumn, text: string): boolean {
  return spoken.some(([, words]) => {
    const said = words.exec(title)?.[0];
    return said !== undefined && text.includes(said.replace(/份$/u, ''));
  });
}

/** 9月 beside 8月 under 承办量, 2025年 beside 2024年 under 报送: the column is what its head says, as it is now. */
export function isBareNow(annex: AnnexGrid, column: GridColumn): boolean {
  return periodPairs(annex).some(({ now }) => now === column) && isOnlyPeriod(column);
}

function isOnlyPeriod(column: GridColumn): boolean {
  return (
    column.path.length > 1 &&
    /^(?:20\d\d年(?:度)?)?(?:第?[一二三四]季度|[上下]半年|\d{1,2}月份?|[本今当][年季月周期]度?)?$/u.test(leafOf(column))
  );
}

/** 2023年 is before 2024年, 第二季度得分 before 第三季度得分, 上年同期 before what it stands beside, 8月受理量 before 受理量. */
function precedes(annex: AnnexGrid, before: GridColumn, column: GridColumn): boolean {
  const { columns } = annex;
  if (before === column) return false;
  const [was, is] = [periodOf(before), periodOf(column)];
  if (was.kind === 'past') {
    const head = before.path.slice(0, -1).join('');
    return (
      is.kind !== 'past' &&
      // Of 9月、8月、去年同期 it is what was before the first.
      !columns.some((each) => isNext(is, periodOf(each))) &&
      (was.rest === is.rest || isSumUnder(column, was.rest) || (was.rest === head && isBeside(columns, column, before)))
    );
  }
  if (is.kind === null) return isOfNow(annex, column, before);
  // 2023年9月 beside 9月.
  if (was.kind === 'year' && is.kind === 'month') return before.path.length === 1 && was.rest === column.title;
  return isNext(was, is);
}

/** 8月 and 9月, 四季度 and 一季度 of the same. */
function isNext(was: ColumnPeriod, is: ColumnPeriod): boolean {
  if (was.kind === null || was.kind === 'past' || was.kind !== is.kind) return false;
  if (was.kind === 'year' && was.at === is.at) return isNextOfYear(was, is);
  if (was.rest !== is.rest && was.rest !== is.rest.replace(/(?:小计|合计|总计)$/u, '')) return false;
  const turn = { year: 0, quarter: 4, month: 12, now: 0 }[was.kind];
  return was.at === is.at - 1 || (turn > 0 && was.at === turn && is.at === 1);
}

/** 2024年8月 and 2024年9月. */
function isNextOfYear(was: ColumnPeriod, is: ColumnPeriod): boolean {
  const [before, now] = [was, is].map(({ rest }) => datedPeriod(rest));
  return before != null && now != null && isNext(before, now);
}

/** 受理量 beside 8月份受理量: what says no time is of that of the table, unless the other is a part of it. */
function isOfNow(annex: AnnexGrid, column: GridColumn, before: GridColumn): boolean {
  const words = timelessOf(before);
  const isSame = (each: GridColumn): boolean => each.kind === before.kind && timelessOf(each) === words;
  // 7月、8月 and a column without a month may be their sum.
  if (words.length < 2 || annex.columns.filter(isSame).length !== 2 || !isSame(column)) return false;
  const [said] = monthSpansIn(before.title);
  const [own] = monthSpansIn(annex.title);
  if (!said) return false;
  if (own?.months && said.months && (said.year === null || said.year === own.year))
    return said.months[1] < own.months[0] || (said.year === null && said.months[0] > own.months[1]);
  if (own?.year && said.year) return Number(said.year) < Number(own.year);
  return annex.rows.some((row) => (numberAt(row, before) ?? 0) > (numberAt(row, column) ?? 0));
}

function timelessOf({ path }: GridColumn): string {
  const title = path.join('').replace(/\([^()]*\)/gu, '');
  return spoken.reduce((text, [, words]) => text.replace(words, ''), title);
}

/** 上年新收 is compared with the sum under 新收申请. */
function isSumUnder({ path }: GridColumn, words: string): boolean {
  const [leaf = '', ...heads] = [...path].reverse();
  return words.length >= 2 && /^(?:合计|小计|总计|总数)$/u.test(leaf) && heads.reverse().join('').startsWith(words);
}

/** 门诊人次、上年同期: a head that says no more than when is of the one before it, under the same; of 9月、8月、增减、上年同期 of the first. */
function isBeside(columns: readonly GridColumn[], column: GridColumn, before: GridColumn): boolean {
  const above = (each: GridColumn): string => each.path.slice(0, -1).join('');
  const ahead = columns.slice(0, before.index).filter((each) => above(each) === above(before));
  const last = ahead.findLast((each) => !isOfChange(each) && periodOf(each).kind !== 'past');
  const isOfBoth = last !== undefined && ahead.slice(ahead.indexOf(last) + 1).length === before.index - last.index - 1;
  const now = isOfBoth && ahead.find((each) => isNext(periodOf(last), periodOf(each)));
  return column === (now || (isOfBoth ? last : undefined));
}
