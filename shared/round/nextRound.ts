import { chineseNumeral } from '../text/chineseNumeral.ts';
import { addMonths } from './period.ts';
import type { Round } from './roundData.ts';

/** What a new round is told apart by. */
export type RoundDraft = Pick<Round, 'title' | 'year' | 'quarter' | 'from' | 'to' | 'asOf' | 'date'>;

/** The round that follows: the next quarter, or the next year where rounds are yearly. All dates move along. */
export function nextRound(round: RoundDraft): RoundDraft {
  const { year, quarter } = following(round);
  const months = round.quarter === null ? 12 : 3;
  const move = (date: string | null) => (date === null ? null : addMonths(date, months));
  return {
    title: nextTitle(round, { year, quarter }),
    year,
    quarter,
    from: move(round.from),
    to: move(round.to),
    asOf: move(round.asOf),
    date: move(round.date),
  };
}

type Time = Pick<Round, 'year' | 'quarter'>;

function following({ year, quarter }: Time): Time {
  if (quarter === null) return { year: year + 1, quarter: null };
  return quarter >= 4 ? { year: year + 1, quarter: 1 } : { year, quarter: quarter + 1 };
}

/** The title with the new year and quarter in the places and in the manner of the old ones. */
function nextTitle({ title, year }: RoundDraft, next: Time): string {
  const withYear = title.replaceAll(`${year}年`, `${next.year}年`);
  const { quarter } = next;
  const made =
    quarter === null
      ? withYear
      : withYear
          .replace(
            /(第?)([一二三四])(季度)/,
            (_, first: string, _old, last: string) => first + chineseNumeral(quarter) + last,
          )
          .replace(/(第?)([1-4])(季度)/, (_, first: string, _old, last: string) => `${first}${quarter}${last}`);
  return made === title
    ? `${title}（${next.year}年${quarter === null ? '' : `第${chineseNumeral(quarter)}季度`}）`
    : made;
}

/** Follows from the time, so that two laptops that start the same quarter mean the same round. */
export function roundId({ year, quarter }: Time, taken: ReadonlySet<string>): string {
  const plain = quarter === null ? `${year}` : `${year}q${quarter}`;
  let made = plain;
  for (let again = 2; taken.has(made); again += 1) made = `${plain}-${again}`;
  return made;
}
