import { toIsoDate } from '../annex/date.ts';
import { toHalfWidth } from '../annex/parseDate.ts';
import type { RecordedColumn } from '../pack/column.ts';
import type { Round } from '../round/roundData.ts';

const oneDay = /^(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]$/u;
const twoDays =
  /^(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]?\s*(?:至|到|[-—–―─~～]{1,3})\s*(?:(\d{1,2})\s*月\s*)?(\d{1,2})\s*[日号]$/u;

/** 9月5日 in the third quarter's round: the only such day of the period that is checked. Null where there is none, or two. */
export function dateWithoutYear(
  column: RecordedColumn,
  text: string,
  round: Pick<Round, 'from' | 'to'>,
): string | null {
  const plain = toHalfWidth(text.trim()).replace(/^\((.*)\)$/su, '$1');
  if (column.kind === 'date') {
    const [, month, day] = oneDay.exec(plain) ?? [];
    return month === undefined ? null : onlyDay(Number(month), Number(day), round);
  }
  if (column.kind !== 'period') return null;
  const [, month, day, endMonth, endDay] = twoDays.exec(plain) ?? [];
  if (month === undefined) return null;
  const from = onlyDay(Number(month), Number(day), round);
  const to = onlyDay(Number(endMonth ?? month), Number(endDay), round);
  return from === null || to === null || to < from ? null : `${from}至${to}`;
}

function onlyDay(month: number, day: number, { from, to }: Pick<Round, 'from' | 'to'>): string | null {
  if (from === null || to === null) return null;
  const years = [...new Set([from, to].map((date) => Number(date.slice(0, 4))))];
  const days = years.flatMap((year) => toIsoDate(year, month, day) ?? []).filter((date) => date >= from && date <= to);
  return days.length === 1 ? (days[0] ?? null) : null;
}
