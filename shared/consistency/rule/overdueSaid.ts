import { daysSince, printDay } from '../claim/calendarDays.ts';
import type { Discrepancy } from '../discrepancy.ts';
import type { Sentence, TextDocument } from '../read/textDocument.ts';
import { inText } from './report.ts';

const day = '(?:\\d{4}年)?\\d{1,2}月\\d{1,2}日';
const late = new RegExp(
  `(?<due>${day})(?:之?前|以[前后])?[^,;。\\d]{0,10},?(?:现|目前|至今)?已?(?:经)?(?<word>超期|逾期|超时|延期|[断停]更)(?:时间)?(?:长?达)?(?<days>\\d{1,3})[天日]`,
  'gu',
);
const asOf = new RegExp(`(?:截[至止]到?|算[至到])(?<last>${day})(?!之?前|以前)`, 'gu');
/** 注：逾期天数从办结时限次日起算，算至2025年10月20日. The days of a paper are mostly printed without their year. */
const notedEnd = /天数[^。；;\d]{0,20}(?:算|统计|计|截)[至到止]+(?:20\d\d年)?(\d{1,2}月\d{1,2}日)/gu;

interface Overdue {
  readonly sentence: Sentence;
  readonly start: number;
  readonly end: number;
  readonly due: string;
  readonly days: number;
  readonly printed: string;
  /** The day as of which it is that late. */
  readonly last: number;
}

/** 应于9月1日前办结，已超期60天: all that a paper says so are late up to one day, which a note (超期天数算至10月31日) or most of them tell. */
export function checkOverdueSaid({ paragraphs, annexes }: TextDocument): Discrepancy[] {
  const sentences = paragraphs.flatMap((paragraph) => paragraph.sentences);
  const said = sentences.flatMap(overdueIn);
  const texts = [...sentences.map(({ text }) => text), ...annexes.flatMap(({ notes }) => notes)];
  const known = new Set(
    texts.flatMap((text) => [...text.matchAll(asOf)].map(({ groups }) => daysSince(groups?.last ?? ''))),
  );
  const noted = notedDay(annexes);
  if (noted !== null) return said.flatMap((each) => (isUpTo(each, noted) ? [] : [report(each, noted, true)]));
  const weight = (last: number): number => said.filter((each) => each.last === last).length + (known.has(last) ? 1 : 0);
  const [end] = said.map(({ last }) => last).sort((a, b) => weight(b) - weight(a));
  if (end === undefined || weight(end) < 3 || weight(end) * 2 <= said.length) return [];
  return said.filter(({ last }) => last !== end).map((each) => report(each, end));
}

/** The one day that the notes of the annexes let days be counted to. */
function notedDay(annexes: TextDocument['annexes']): number | null {
  const notes = annexes.flatMap(({ notes: own }) => own);
  const [noted, ...others] = new Set(
    notes.flatMap((note) => [...note.matchAll(notedEnd)].map((match) => match[1] ?? '')),
  );
  return noted === undefined || others.length > 0 ? null : daysSince(noted);
}

/** The first day may be counted as well; what is due in another year, or later, is counted in another way. */
function isUpTo({ due, last, days }: Overdue, noted: number): boolean {
  return last === noted || last === noted + 1 || due.includes('年') || noted - (last - days) <= 0;
}

function overdueIn(sentence: Sentence): Overdue[] {
  return [...sentence.text.matchAll(late)].flatMap((match): Overdue[] => {
    const { due = '', days = '', word = '' } = match.groups ?? {};
    const begin = daysSince(due);
    if (begin === null) return [];
    const [start, end] = [match.index, match.index + match[0].length];
    return [{ sentence, start, end, due, days: Number(days), printed: `${word}${days}天`, last: begin + Number(days) }];
  });
}

function report({ sentence, start, end, due, days, printed, last }: Overdue, of: number, noted = false): Discrepancy {
  const right = days + of - last;
  const until = printDay(of);
  const message = `${noted ? '附件的注里写明' : '别的几处都'}算到${until}，从${due}到${until}是 ${right} 天，文中写作${printed}。`;
  const severity = noted ? 'doubt' : 'error';
  const claim = { severity, rule: 'overdue-days', claimed: printed, found: `${right}天`, message } as const;
  return inText(sentence, start, end, claim);
}
