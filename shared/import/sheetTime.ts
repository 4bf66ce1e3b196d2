import type { Round } from '../round/roundData.ts';

type RoundTime = Pick<Round, 'year' | 'quarter' | 'from' | 'to' | 'asOf'>;

const month = /(?:(\d{4})\s*[年.-]\s*)?(?<![\d.-])(0?[1-9]|1[0-2])\s*月份?(?!\s*\d{1,2}(?!\d))/u;
const yearAndMonth = /^(\d{4})[.-]?(0[1-9]|1[0-2]|[1-9])$/u;
const months =
  /(?:(\d{4})\s*年\s*)?(?<![\d.-])(0?[1-9]|1[0-2])\s*月?\s*[-—–~～至到]\s*(0?[1-9]|1[0-2])\s*月份?(?!\s*\d{1,2}(?!\d))/u;
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

/** How a title stands to a round: its very time, a part of it, another time; null when it names none. */
export type TitleTime = 'whole' | 'part' | 'other';

const thisPeriod = /^(?:本期|本季度?|本月|本年度?|本次|今年|当期|当月|当季)/u;
const otherPeriod = /^(?:上期|上季度?|上月|上年|上次|去年|同期|上年同期|去年同期|前期|基期)|同比|环比|增减|增幅/u;

export function titleTime(text: string, round: RoundTime): TitleTime | null {
  const title = text.replace(/\s+/gu, '');
  const bracketed = /[(（]([^()（）]+)[)）]$/u.exec(title)?.[1];
  return timeOf(title, round) ?? (bracketed === undefined ? null : timeOf(bracketed, round));
}

function timeOf(title: string, round: RoundTime): TitleTime | null {
  if (otherPeriod.test(title)) return 'other';
  if (thisPeriod.test(title)) return 'whole';
  const named = timeNamed(title);
  if (!named) return null;
  const own = monthsOf(round);
  if (own.length === 0) return null;
  if (named.year !== null && named.year !== round.year) return 'other';
  const inside = named.months.filter((each) => own.includes(each)).length;
  if (inside === own.length && named.months.length === own.length) return 'whole';
  return inside > 0 && inside === named.months.length ? 'part' : 'other';
}

function timeNamed(text: string): { year: number | null; months: readonly number[] } | null {
  const range = months.exec(text);
  if (range) {
    const [first, last] = [Number(range[2]), Number(range[3])];
    return {
      year: yearOf(range[1]),
      months: Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at),
    };
  }
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
