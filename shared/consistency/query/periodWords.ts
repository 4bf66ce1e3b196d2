import { readChineseNumeral } from '../claim/numerals.ts';
import type { AnnexGrid, GridRow } from '../read/annexGrid.ts';

/** A stretch of text that names months: 7月份, 第三季度, 下半年. */
export interface PeriodWords {
  readonly months: readonly number[];
  readonly start: number;
  readonly end: number;
}

const words = /(?<![\d.])(\d{1,2})月(?!\d{1,2}日)(?:份)?|第?([一二三四1-4])季度|([上下])半年/gu;

export function periodsIn(text: string): PeriodWords[] {
  return [...text.matchAll(words)].map((match) => {
    const [printed, month, quarter, half] = match;
    return { months: monthsOf(month, quarter, half), start: match.index, end: match.index + printed.length };
  });
}

function monthsOf(month?: string, quarter?: string, half?: string): number[] {
  if (month !== undefined) return [Number(month)];
  const from = half === undefined ? (numberOf(quarter ?? '') - 1) * 3 : half === '上' ? 0 : 6;
  return Array.from({ length: half === undefined ? 3 : 6 }, (_, at) => from + at + 1);
}

function numberOf(text: string): number {
  return /^\d$/u.test(text) ? Number(text) : (readChineseNumeral(text) ?? 0);
}

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

const dated = /^(?:\d{4}年|\d{4}[-./])?0?(\d{1,2})(?:月(?:\d{1,2}日|份)?|[-./]\d{1,2})$/u;

/** The months of the rows by a column of days or of months; null for a table without one. */
export function monthColumns(annex: AnnexGrid): { readonly column: number; readonly of: (row: GridRow) => number }[] {
  const known = read.get(annex);
  if (known) return known;
  const found = annex.columns.flatMap(({ index, kind }) => {
    if (kind === 'number' || kind === 'percent' || kind === 'serial') return [];
    const of = (row: GridRow): number => Number(dated.exec(row.cells[index]?.folded ?? '')?.[1] ?? 0);
    const told = annex.rows.filter((row) => of(row) > 0).length;
    return told * 2 > annex.rows.length ? [{ column: index, of }] : [];
  });
  read.set(annex, found);
  return found;
}

const read = new WeakMap<AnnexGrid, ReturnType<typeof monthColumns>>();
