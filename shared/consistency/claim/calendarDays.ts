const day = /^(?:(\d{4})[年./-])?(\d{1,2})[月./-](\d{1,2})日?$/u;

/** A day as a number, to tell how far two of them are apart: 10月6日 and 2025年10月6日, 2025-10-06; null of anything else. Without a year days are of one year. */
export function daysSince(printed: string): number | null {
  const [, year = '2025', month, dayOfMonth] = day.exec(printed) ?? [];
  if (month === undefined || dayOfMonth === undefined) return null;
  if (Number(month) < 1 || Number(month) > 12 || Number(dayOfMonth) < 1 || Number(dayOfMonth) > 31) return null;
  return Date.UTC(Number(year), Number(month) - 1, Number(dayOfMonth)) / 86_400_000;
}

/** 10月31日 of a day as a number. */
export function printDay(days: number): string {
  const on = new Date(days * 86_400_000);
  return `${on.getUTCMonth() + 1}月${on.getUTCDate()}日`;
}
