/** A date as official papers print it: Arabic digits, full year, no padding (GB/T 9704-2012, 7.3.5.4). `2022-05-06` → `2022年5月6日`. */
export function officialDate(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return `${Number(year)}年${Number(month)}月${Number(day)}日`;
}

/** Two dates, both included: `2022年2月23日至2022年5月23日`. */
export function officialPeriod(from: string, to: string): string {
  return `${officialDate(from)}至${officialDate(to)}`;
}

/** True for a date that exists, written `YYYY-MM-DD`. */
export function isRealDate(iso: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day >= 1 && day <= (days[month - 1] ?? 0);
}
