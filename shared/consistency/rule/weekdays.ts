import type { Discrepancy } from '../discrepancy.ts';
import { foldCheckText } from '../read/sentences.ts';
import type { TextDocument } from '../read/textDocument.ts';
import { inAnnex, inText } from './report.ts';

const daySaid = /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日[(,]?(?:星期|礼拜|周)([一二三四五六日天])(?![至到、—~～-])/gu;
const names = '日一二三四五六';

/** 10月16日（星期四）: the weekday that is said beside a day is that of the calendar, in the text and in the cells of an annex. */
export function checkWeekdays({ paragraphs, annexes, date }: TextDocument): Discrepancy[] {
  const sentences = paragraphs.flatMap((paragraph) => paragraph.sentences);
  return [
    ...sentences.flatMap((sentence) =>
      otherWeekdays(sentence.text, date).map(({ start, claim }) =>
        inText(sentence, start, start + claim.claimed.length, claim),
      ),
    ),
    ...annexes.flatMap((annex) =>
      annex.rows.flatMap((row) =>
        row.cells.flatMap(({ text }) =>
          otherWeekdays(foldCheckText(text), date).map(({ claim }) => inAnnex(annex, row, text, claim)),
        ),
      ),
    ),
  ];
}

function otherWeekdays(text: string, issued: string | null) {
  return [...text.matchAll(daySaid)].flatMap((match) => {
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
    return [
      { start: match.index, claim: { severity: 'error', rule: 'weekday', claimed: printed, found, message } as const },
    ];
  });
}

/** Without a year: the one in which the month is nearest to the day of issue. */
function nearestYear(month: number, issued: string | null): number | null {
  if (issued === null) return null;
  const [year = 0, issuedMonth = 0] = issued.split('-').map(Number);
  if (issuedMonth - month > 6) return year + 1;
  return month - issuedMonth > 6 ? year - 1 : year;
}
