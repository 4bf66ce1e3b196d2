import { readNumeral } from './numerals.ts';

/** A stretch of whole months that a text names, with or without its year: 2025年6月份, 第三季度, 1至6月, 4月1日至6月30日. */
export interface MonthSpan {
  readonly year: string | null;
  /** Of a whole year null. */
  readonly months: readonly [from: number, to: number] | null;
  readonly printed: string;
  readonly start: number;
}

const year = '(?:(?<year>20\\d\\d)年)';
const numeral = '[一二三四五六七八九十]{1,2}|\\d{1,2}';
const to = '(?:至|到|[—–~～-]+)';
const days = `(?<first>\\d{1,2})月(?<day>\\d{1,2})日${to}(?:${year.replace('<year>', '<again>')}?(?<last>\\d{1,2})月)?(?<until>\\d{1,2})日`;
const months = `(?<from>${numeral})月?份?${to}(?<to>${numeral})月份?`;
const month = `(?<month>${numeral})月份?(?![至到—–~\\d-])`;
const part = '(?<much>前)?第?(?<quarter>[一二三四1-4])个?季度|(?<half>[上下])半年';
const span = new RegExp(`${year}?(?:${days}|${months}|${month}|${part})|${year.replace('<year>', '<whole>')}度?`, 'gu');
const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Days that begin and end anywhere are no months of a paper. */
export function monthSpansIn(text: string): MonthSpan[] {
  return [...text.matchAll(span)].flatMap((match) => {
    const groups = match.groups ?? {};
    const named = monthsOf(groups);
    if (named === 'none') return [];
    return [{ year: groups.year ?? groups.whole ?? null, months: named, printed: match[0], start: match.index }];
  });
}

function monthsOf(groups: Readonly<Record<string, string | undefined>>): MonthSpan['months'] | 'none' {
  const { first, day, last = first, until, from, to: end, month: one, quarter, half, much } = groups;
  if (first && last && until) {
    const whole = day === '1' && Number(until) >= (lengths[Number(last) - 1] ?? 32);
    return whole ? [Number(first), Number(last)] : 'none';
  }
  if (from && end) return [readNumeral(from), readNumeral(end)];
  if (one) return [readNumeral(one), readNumeral(one)];
  if (quarter) return [much ? 1 : readNumeral(quarter) * 3 - 2, readNumeral(quarter) * 3];
  return half ? (half === '上' ? [1, 6] : [7, 12]) : null;
}

/** The last day of it, YYYY-MM-DD; null where no year is said. */
export function lastDayOf({ year: of, months: named }: MonthSpan): string | null {
  const [, last] = named ?? [1, 12];
  return of === null ? null : isoOf(of, last, lengths[last - 1] ?? 31);
}

/** The day by which half of it is over: the 15th of a month. */
export function middleOf({ year: of, months: named }: MonthSpan): string {
  const [first, last] = named ?? [1, 12];
  const middle = (first + last) / 2;
  return isoOf(of ?? '', Math.floor(middle), Number.isInteger(middle) ? 15 : 31);
}

export function isoOf(of: string, month: number, day: number): string {
  return [of, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}
