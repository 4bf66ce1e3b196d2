import type { Discrepancy } from '../discrepancy.ts';
import type { Sentence, TextDocument } from '../read/textDocument.ts';
import { inText } from './report.ts';

const day = '(?:(\\d{4})年)?(\\d{1,2})月(\\d{1,2})日';
const range = new RegExp(`${day}(?:至|到|—{1,2}|-|~|～|－)(?:(\\d{4})年)?(?:(\\d{1,2})月)?(\\d{1,2})日`, 'gu');
const wholeYear = /(\d{4})年(?:度)?(?![第\d一二三四1-4上下末底初前后])/gu;
const otherYear =
  /去年|上年|同期|以来|至|—|以前|之前|印发|制定|曾|历史|计划|规划|〔|较|比|\d{4}年[^,;。]{0,20}\d{4}年|结转|起|要点/u;

/** Periods that end before they begin, and the year of the opening against that of the title. */
export function checkPeriods({ title, paragraphs, date }: TextDocument): Discrepancy[] {
  const year = yearOfTitle(title);
  return paragraphs.flatMap(({ sentences, index, text }) =>
    sentences.flatMap((sentence) => [
      ...backwards(sentence),
      ...(year === null || index > 8 || text.replace(/\s/gu, '') === title ? [] : anotherYear(sentence, year, date)),
    ]),
  );
}

function yearOfTitle(title: string): string | null {
  const years = [...title.matchAll(/(\d{4})年/gu)].map((match) => match[1] ?? '');
  return new Set(years).size === 1 ? (years[0] ?? null) : null;
}

function backwards(sentence: Sentence): Discrepancy[] {
  return [...sentence.text.matchAll(range)].flatMap((match): Discrepancy[] => {
    const [printed, firstYear, firstMonth = '', firstDay = '', lastYear, lastMonth = firstMonth, lastDay = ''] = match;
    if (lastYear === undefined && Number(lastMonth) < Number(firstMonth) - 6) return [];
    const from = Number(firstMonth) * 100 + Number(firstDay) + Number(firstYear ?? 0) * 10_000;
    const to = Number(lastMonth) * 100 + Number(lastDay) + Number(lastYear ?? firstYear ?? 0) * 10_000;
    if (to >= from || (firstYear === undefined && lastYear !== undefined)) return [];
    return [
      inText(sentence, match.index, match.index + printed.length, {
        severity: 'error',
        rule: 'period-backwards',
        claimed: printed,
        found: '结束早于开始',
        message: `“${printed}”的结束日期早于开始日期。`,
      }),
    ];
  });
}

/** 2021年,全县共收到… in a paper on 2022年度: the first statement is of the year of the title. */
function anotherYear(sentence: Sentence, year: string, date: string | null): Discrepancy[] {
  return [...sentence.text.matchAll(wholeYear)].flatMap((match): Discrepancy[] => {
    const said = match[1] ?? '';
    const opens = match.index === 0 || /(?:对|组织|开展|现将|将)$/u.test(sentence.text.slice(0, match.index));
    const clause = sentence.text.slice(sentence.text.lastIndexOf(',', match.index) + 1, match.index + 24);
    if (
      said === year ||
      !opens ||
      otherYear.test(clause) ||
      date?.startsWith(said) ||
      /^\d{4}年\d{1,2}月/u.test(sentence.text.slice(match.index))
    )
      return [];
    return [
      inText(sentence, match.index, match.index + match[0].length, {
        severity: 'doubt',
        rule: 'year',
        claimed: match[0],
        found: `${year}年`,
        message: `这里写作“${match[0]}”，通报标题是 ${year}年。请核对年份。`,
      }),
    ];
  });
}
