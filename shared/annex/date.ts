export type DateFormat = '2022年5月6日' | '2022.5.6' | '2022-05-06';

const isoDate = /^(\d{4})-(\d{2})-(\d{2})$/;
const daysInMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** `YYYY-MM-DD`, or null when there is no such day. */
export function toIsoDate(year: number, month: number, day: number): string | null {
  const last = month === 2 && isLeapYear(year) ? 29 : daysInMonth[month - 1];
  if (last === undefined || day < 1 || day > last || year < 1900 || year > 2199) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Whether a string value is a date and not a word (不涉及) in a date column. */
export function isIsoDate(text: string): boolean {
  const match = isoDate.exec(text);
  return match !== null && toIsoDate(Number(match[1]), Number(match[2]), Number(match[3])) !== null;
}

/** A `YYYY-MM-DD` date as it is printed; anything else is returned as it is. */
export function formatDate(iso: string, format: DateFormat): string {
  const match = isoDate.exec(iso);
  if (!match) return iso;
  const [, year, month, day] = match.map(Number);
  if (format === '2022-05-06') return iso;
  return format === '2022.5.6' ? `${year}.${month}.${day}` : `${year}年${month}月${day}日`;
}

export function dayAfter(iso: string, days: number): string {
  return new Date(Date.parse(iso) + days * 86_400_000).toISOString().slice(0, 10);
}

export function dayBefore(iso: string): string {
  return new Date(Date.parse(iso) - 86_400_000).toISOString().slice(0, 10);
}

/** 止日减起日: whole days from one `YYYY-MM-DD` date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}
