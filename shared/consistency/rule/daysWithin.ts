import { daysSince, printDay } from '../claim/calendarDays.ts';
import type { Discrepancy } from '../discrepancy.ts';
import type { Sentence, TextDocument } from '../read/textDocument.ts';
import { inText } from './report.ts';

const day = '\\d{1,2}月\\d{1,2}日';
/** 1月24日批复,各部门应在20日内、即2月13日前公开; not of working days. */
const within = new RegExp(
  `(?<from>${day})[^。;\\d]{0,30}?(?<days>\\d{1,3})个?(?:日|天|自然日)(?:之|以)?内[、,(]?(?:即|也就是)(?:在|于)?(?<until>${day})`,
  'gu',
);
/** 4月15日前…,其余可放宽至5月30日. */
const putOff = new RegExp(
  `(?<first>${day})(?:之?前|以前)[^。;]*?(?:放宽|延长|延期|宽限|顺延)[至到](?<last>${day})`,
  'gu',
);

/** A day that another one and a number of days lead to, and a deadline that is put off: to a later day. */
export function checkDaysWithin({ paragraphs }: TextDocument): Discrepancy[] {
  return paragraphs
    .flatMap(({ sentences }) => sentences)
    .flatMap((sentence) => [...wrongEnds(sentence), ...putOffBefore(sentence)]);
}

/** The first day may be counted as well. */
function wrongEnds(sentence: Sentence): Discrepancy[] {
  return [...sentence.text.matchAll(within)].flatMap((match): Discrepancy[] => {
    const { from = '', days = '', until = '' } = match.groups ?? {};
    const [begin, end] = [daysSince(from), daysSince(until)];
    if (begin === null || end === null || end < begin) return [];
    const last = begin + Number(days);
    if (end === last || end === last - 1) return [];
    const message = `从${from}起${days}日内是到${printDay(last)}，文中写作${until}。请核对日期。`;
    return [report(sentence, match, until, printDay(last), message)];
  });
}

function putOffBefore(sentence: Sentence): Discrepancy[] {
  return [...sentence.text.matchAll(putOff)].flatMap((match): Discrepancy[] => {
    const { first = '', last = '' } = match.groups ?? {};
    const [before, after] = [daysSince(first), daysSince(last)];
    // From December into January.
    if (before === null || after === null || after > before || before - after > 180) return [];
    const message = `期限由${first}放宽，放宽后的${last}却不晚于它。请核对日期。`;
    return [report(sentence, match, last, `晚于${first}`, message)];
  });
}

function report(
  sentence: Sentence,
  match: RegExpExecArray,
  claimed: string,
  found: string,
  message: string,
): Discrepancy {
  const end = match.index + match[0].length;
  return inText(sentence, end - claimed.length, end, {
    severity: 'doubt',
    rule: 'days-within',
    claimed,
    found,
    message,
  });
}
