import { formatDate } from '../annex/date.ts';

/** A date as official papers print it: Arabic digits, full year, no padding (GB/T 9704-2012, 7.3.5.4). `2022-05-06` → `2022年5月6日`. */
export function officialDate(iso: string): string {
  return formatDate(iso, '2022年5月6日');
}

/** Two dates, both included: `2022年2月23日至2022年5月23日`. */
export function officialPeriod(from: string, to: string): string {
  return `${officialDate(from)}至${officialDate(to)}`;
}
