import { isoOf, lastDayOf, type MonthSpan, monthSpansIn } from '../claim/spans.ts';
import type { Discrepancy } from '../discrepancy.ts';
import type { TextDocument } from '../read/textDocument.ts';
import { periodOfTitle, type TitlePeriod } from '../read/titlePeriod.ts';
import { inText } from './report.ts';

const told = /通报|通告|公告|公布|报告|情况|结果|分析|月报|季报|年报|专报/u;
const ahead = /任务分解|计划|要点|方案|安排|部署|预算|意见|做好|召开|开展|组织|征集|预告|预警/u;

/** The period of the title against the day of issue, and against the titles of the annexes. */
export function checkTitlePeriod(document: TextDocument): Discrepancy[] {
  const { title, date, annexes } = document;
  const own = periodOfTitle(document);
  if (!own || !told.test(title) || ahead.test(title)) return [];
  return [...(date === null ? [] : besideIssue(own, date)), ...besideAnnexes(own, annexes)].slice(0, 1);
}

/** What is not over yet cannot be told, and a paper comes out within a year. */
function besideIssue(own: TitlePeriod, issued: string): Discrepancy[] {
  const { year, months, printed } = own.span;
  const last = lastDayOf(own.span);
  if (year === null || last === null || (months === null && !printed.endsWith('度'))) return [];
  if (issued < nearlyOver(year, months, printed)) return [report(own, `成文日期（${issued}）`, '那时还没有结束')];
  const yearAfter = `${Number(last.slice(0, 4)) + 1}${last.slice(4)}`;
  return issued > yearAfter ? [report(own, `成文日期（${issued}）`, '那时已经过去一年多')] : [];
}

/** The check of a quarter is told of as soon as it is made, 1—10月 only when October is nearly over. */
function nearlyOver(year: string, months: MonthSpan['months'], printed: string): string {
  if (months === null) return isoOf(year, 7, 1);
  return /季度|半年/u.test(printed) ? isoOf(year, months[0], 1) : isoOf(year, months[1], 15);
}

/** No annex has the end of it, and they say another. */
function besideAnnexes(own: TitlePeriod, annexes: TextDocument['annexes']): Discrepancy[] {
  const spans = annexes.flatMap(({ title }) => spansOf(title)).filter(({ months }) => months !== null);
  const [first] = spans;
  if (!first || own.span.months === null || spans.length * 2 < annexes.length) return [];
  if (spans.some((span) => endsTogether(own.span, span))) return [];
  return [report(own, `附件标题（${first.printed}）`, '与附件的时间不一致')];
}

/** 截至9月30日 is of September. */
function spansOf(title: string): MonthSpan[] {
  const until = /截[至止](?:(20\d\d)年)?(\d{1,2})月(?:\d{1,2}日|底|末)/u.exec(title);
  if (!until) return monthSpansIn(title).slice(0, 1);
  const [printed, year = null, month = ''] = until;
  return [{ year, months: [Number(month), Number(month)], printed, start: until.index }];
}

function endsTogether(one: MonthSpan, other: MonthSpan): boolean {
  const sameYear = one.year === null || other.year === null || one.year === other.year;
  return sameYear && one.months?.[1] === other.months?.[1];
}

function report({ span, sentence }: TitlePeriod, beside: string, why: string): Discrepancy {
  const start = sentence.text.indexOf(span.printed);
  const said = span.year === null || span.printed.includes('年') ? span.printed : `${span.year}年${span.printed}`;
  const message = `标题写的是“${said}”，${beside}：${why}。请核对是哪一期。`;
  const claim = { severity: 'doubt', rule: 'title-period', claimed: said, found: beside, message } as const;
  return inText(sentence, start, start + span.printed.length, claim);
}
