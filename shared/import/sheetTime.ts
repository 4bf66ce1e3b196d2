import type { Round } from '../round/roundData.ts';

type RoundTime = Pick<Round, 'year' | 'quarter' | 'from' | 'to' | 'asOf'>;

const month = /(?:(\d{4})\s*[年.-]\s*)?(?<![\d.-])(0?[1-9]|1[0-2])\s*月份?(?!\s*\d{1,2}(?!\d))/u;
const yearAndMonth = /^(\d{4})[.-]?(0[1-9]|1[0-2]|[1-9])$/u;
const quarter = /(?:(\d{4})\s*年?)?\s*第?([一二三四1-4])季度/u;
const halfYear = /(?:(\d{4})\s*年?)?\s*([上下])半年/u;

/** True when one of these texts (a sheet's name, what is printed above its table) names a month, quarter or half-year of the round. */
export function namesTimeOf(texts: readonly string[], round: RoundTime): boolean {
  const own = monthsOf(round);
  return texts.some((text) => {
    const named = timeNamed(text.trim());
    if (!named || (named.year !== null && named.year !== round.year)) return false;
    return named.months.some((each) => own.includes(each)) && own.length <= named.months.length * 3;
  });
}

function timeNamed(text: string): { year: number | null; months: readonly number[] } | null {
  const ofMonth = yearAndMonth.exec(text) ?? month.exec(text);
  if (ofMonth) return { year: yearOf(ofMonth[1]), months: [Number(ofMonth[2])] };
  const ofQuarter = quarter.exec(text);
  if (ofQuarter) {
    const first = ('一二三四'.indexOf(ofQuarter[2] ?? '') + 1 || Number(ofQuarter[2])) * 3 - 2;
    return { year: yearOf(ofQuarter[1]), months: [first, first + 1, first + 2] };
  }
  const half = halfYear.exec(text);
  if (!half) return null;
  const first = half[2] === '上' ? 1 : 7;
  return { year: yearOf(half[1]), months: [0, 1, 2, 3, 4, 5].map((after) => first + after) };
}

function yearOf(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits);
}

function monthsOf({ year, quarter: number, from, to, asOf }: RoundTime): number[] {
  const monthIn = (date: string) => Number(date.slice(5, 7));
  if (from !== null && to !== null && from.startsWith(String(year)) && to.startsWith(String(year))) {
    const [first, last] = [monthIn(from), monthIn(to)];
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, after) => first + after);
  }
  if (number !== null) return [number * 3 - 2, number * 3 - 1, number * 3];
  return asOf === null ? [] : [monthIn(asOf)];
}
