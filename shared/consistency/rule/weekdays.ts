import type { Discrepancy } from '../discrepancy.ts';
import type { Sentence, TextDocument } from '../read/textDocument.ts';
import { inText } from './report.ts';

const daySaid = /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日[(,]?(?:星期|礼拜|周)([一二三四五六日天])(?![至到、—~～-])/gu;
const names = '日一二三四五六';

/** 10月16日（星期四）: the weekday that is said beside a day is that of the calendar. */
export function checkWeekdays({ paragraphs, date }: TextDocument): Discrepancy[] {
  return paragraphs
    .flatMap(({ sentences }) => sentences)
    .flatMap((sentence) =>
      [...sentence.text.matchAll(daySaid)].flatMap((match) => otherWeekday(sentence, match, date)),
    );
}

function otherWeekday(sentence: Sentence, match: RegExpExecArray, issued: string | null): Discrepancy[] {
  const [printed, saidYear, month = '', dayOfMonth = '', weekday = ''] = match;
  const year = saidYear === undefined ? nearestYear(Number(month), issued) : Number(saidYear);
  if (year === null) return [];
  const day = new Date(Date.UTC(year, Number(month) - 1, Number(dayOfMonth)));
  // A day that does not exist is told of elsewhere.
  const isDay = day.getUTCMonth() === Number(month) - 1;
  const actual = names[day.getUTCDay()] ?? '';
  if (!isDay || actual === weekday.replace('天', '日')) return [];
  const found = `星期${actual}`;
  const message = `${year}年${month}月${dayOfMonth}日是星期${actual}，这里写作“${printed}”。请核对日期和星期。`;
  const claim = { severity: 'error', rule: 'weekday', claimed: printed, found, message } as const;
  return [inText(sentence, match.index, match.index + printed.length, claim)];
}

/** Without a year: the one in which the month is nearest to the day of issue. */
function nearestYear(month: number, issued: string | null): number | null {
  if (issued === null) return null;
  const [year = 0, issuedMonth = 0] = issued.split('-').map(Number);
  if (issuedMonth - month > 6) return year + 1;
  return month - issuedMonth > 6 ? year - 1 : year;
}
