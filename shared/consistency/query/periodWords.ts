import { readNumeral } from '../claim/numerals.ts';
import type { AnnexGrid, GridRow } from '../read/annexGrid.ts';
import { readOnceOf } from '../readOnce.ts';

/** A stretch of text that names months: 7月份, 第三季度, 下半年. */
export interface PeriodWords {
  readonly months: readonly number[];
  readonly start: number;
  readonly end: number;
}

const to = '(?:至|到|—|-|~|～)';
const words = new RegExp(
  [
    `(?<![\\d.])(?<from>\\d{1,2})(?:月份?)?${to}(?<until>\\d{1,2})月(?!\\d{1,2}日)(?:份)?`,
    '(?<![\\d.])(?<month>\\d{1,2})月(?!\\d{1,2}日)(?:份)?',
    `第?(?<first>[一二三四])(?:季度)?(?:${to}|、)第?(?<last>[二三四])季度(?!分别)`,
    '前(?<upTo>[二两三])个?季度',
    '第?(?<quarter>[一二三四1-4])季度',
    '(?<half>[上下])半年',
  ].join('|'),
  'gu',
);

export function periodsIn(text: string): PeriodWords[] {
  return [...text.matchAll(words)].map((match) => ({
    months: monthsOf(match.groups ?? {}),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** 8至10月, 一、二季度, 前三季度, 下半年. */
function monthsOf({
  from,
  until,
  month,
  first,
  last,
  upTo,
  quarter,
  half,
}: Record<string, string | undefined>): number[] {
  if (until !== undefined) return span(Number(from), Number(until));
  if (month !== undefined) return [Number(month)];
  if (half !== undefined) return half === '上' ? span(1, 6) : span(7, 12);
  const [begin, end] = last === undefined ? [upTo === undefined ? quarter : '1', upTo ?? quarter] : [first, last];
  return span(readNumeral(begin ?? '') * 3 - 2, readNumeral(end ?? '') * 3);
}

function span(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
}

/** 10月26日以后发回的, 3月1日至15日受理的: days of one year by their month and day, 1026. */
export function daysIn(
  text: string,
): { readonly days: readonly [number, number]; readonly start: number; readonly end: number }[] {
  const said =
    /(?<![\d.])(\d{1,2})月(\d{1,2})日(?:(?:至|到|—|-|~|～)(?:(\d{1,2})月)?(\d{1,2})日|(?:\(含\)|及)?[以之]?([前后]))(?=[^,;:。、\d]{0,8}的)/gu;
  // 1月15日收到的差评 is of one day.
  const single = [...text.matchAll(ofOneDay)].map((match) => {
    const day = Number(match[1]) * 100 + Number(match[2]);
    return { days: [day, day] as const, start: match.index, end: match.index + match[0].length };
  });
  const spans = [...text.matchAll(said)].map((match) => {
    const [printed, month, day, untilMonth = month, untilDay, side] = match;
    const from = Number(month) * 100 + Number(day);
    const isWith = /含|及|以/u.test(printed);
    const until = Number(untilMonth) * 100 + Number(untilDay);
    const days: readonly [number, number] =
      side === undefined
        ? [from, until]
        : side === '后'
          ? [isWith ? from : from + 1, 1231]
          : [101, isWith ? from : from - 1];
    return { days, start: match.index, end: match.index + printed.length };
  });
  return [...single, ...spans];
}

const ofOneDay =
  /(?<![\d.至到—~～-])(\d{1,2})月(\d{1,2})日(?=(?:收到|受理|登记|接收|发生|反映|提出|交办|转办|派发)的)/gu;

/** 上旬, 中旬, 下旬: days of any month, the last of them open. */
export function thirdsIn(
  text: string,
): { readonly days: readonly [number, number]; readonly start: number; readonly end: number }[] {
  return [...text.matchAll(/([上中下])旬/gu)].map((match) => {
    const first = '上中下'.indexOf(match[1] ?? '') * 10 + 1;
    return { days: [first, first === 21 ? 31 : first + 9], start: match.index, end: match.index + 2 };
  });
}

export function dayOf({ cells }: GridRow, column: number): number {
  return Number(/(?:月|[-./])0?(\d{1,2})日?$/u.exec(cells[column]?.folded ?? '')?.[1] ?? 0);
}

/** 1026 of 10月26日; 0 where the cell is no day. */
export function dateOf({ cells }: GridRow, column: number): number {
  const match = /(?:^|[年./-])0?(\d{1,2})[月./-]0?(\d{1,2})日?$/u.exec(cells[column]?.folded ?? '');
  return match ? Number(match[1]) * 100 + Number(match[2]) : 0;
}

const dated = /^(?:\d{4}年|\d{4}[-./])?0?(\d{1,2})(?:月(?:\d{1,2}日|份)?|[-./]\d{1,2})$/u;

/** The months of the rows by a column of days or of months; null for a table without one. */
export const monthColumns: (annex: AnnexGrid) => { readonly column: number; readonly of: (row: GridRow) => number }[] =
  readOnceOf((annex) => {
    const found = annex.columns.flatMap(({ index, kind, title }) => {
      // 车辆编号 09-02, 14-03: no days.
      if (kind === 'number' || kind === 'percent' || kind === 'serial' || /编号|号码|编码|代码|车牌/u.test(title))
        return [];
      const of = (row: GridRow): number => Number(dated.exec(row.cells[index]?.folded ?? '')?.[1] ?? 0);
      const told = annex.rows.filter((row) => of(row) > 0 && of(row) <= 12).length;
      return told * 2 > annex.rows.length ? [{ column: index, of }] : [];
    });
    return found;
  });
