import { toIsoDate } from '../annex/date.ts';
import type { Round } from './roundData.ts';

/** The first day that a round is about: as stated, else of its quarter, else of its year. */
export function roundStart({ from, year, quarter }: Pick<Round, 'from' | 'year' | 'quarter'>): string {
  return from ?? quarterStart(year, quarter ?? 1);
}

export function quarterStart(year: number, quarter: number): string {
  return `${year}-${String((quarter - 1) * 3 + 1).padStart(2, '0')}-01`;
}

/** The same day so many months later; the last day of a month stays the last day, and a day that is missing becomes the last. */
export function addMonths(iso: string, months: number): string {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  const count = year * 12 + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(count / 12), (count % 12) + 1];
  const last = lastDay(toYear, toMonth);
  const wanted = day === lastDay(year, month) ? last : Math.min(day, last);
  return toIsoDate(toYear, toMonth, wanted) ?? iso;
}

function lastDay(year: number, month: number): number {
  return [31, 30, 29, 28].find((day) => toIsoDate(year, month, day) !== null) ?? 28;
}
