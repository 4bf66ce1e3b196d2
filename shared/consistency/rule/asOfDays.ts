import { isoOf, lastDayOf, type MonthSpan, middleOf, monthSpansIn } from '../claim/spans.ts';
import type { Discrepancy } from '../discrepancy.ts';
import type { Sentence, TextDocument } from '../read/textDocument.ts';
import { inText } from './report.ts';

const day = '(?:(\\d{4})年)?(\\d{1,2})月(\\d{1,2})日';
const asOf = new RegExp(`(?:截[至止]到?|(?:统计|计算|更新|核算|汇总)[至到])${day}(?!之?前|以前)`, 'gu');
const decided = new RegExp(`经${day}[^,;。]{0,16}(?:审定|审议|研究|同意|通过)`, 'gu');
const planned = /(?<![主重需])要(?!求)|须|应[当于在]|务必|确保|力争|拟|将于|计划/u;

/** 截至11月8日 in a paper on November, or 截至 a day after it was issued; 经5月6日会议审定 of what May came to. */
export function checkAsOfDays(document: TextDocument): Discrepancy[] {
  const { date, title, paragraphs } = document;
  if (date === null) return [];
  const own = spanOfPaper(title, date);
  return paragraphs
    .flatMap(({ sentences }) => sentences)
    .flatMap((sentence) => [
      ...daysIn(sentence, asOf, date).flatMap((said) => {
        if (said.iso > date && !planned.test(sentence.text))
          return [report(sentence, said, `成文日期（${date}）`, '晚于')];
        const early = own !== null && said.iso < middleOf(own) && said.iso > firstOf(own) && isOfOwn(sentence, own);
        return early ? [report(sentence, said, `“${own.printed}”过半`, '早于')] : [];
      }),
      ...daysIn(sentence, decided, date).flatMap((said) => {
        const last = own === null ? null : lastDayOf(own);
        const early = own !== null && last !== null && said.iso <= last && said.iso > firstOf(own);
        return early && /现将|通报|公布/u.test(sentence.text)
          ? [report(sentence, said, `“${own.printed}”结束`, '早于')]
          : [];
      }),
    ]);
}

/** The month or quarter that a paper issued after it is on. */
function spanOfPaper(title: string, issued: string): (MonthSpan & { year: string }) | null {
  const [own, ...others] = monthSpansIn(title);
  if (!own?.months || others.length > 0 || own.months[1] - own.months[0] > 2) return null;
  const year = own.year ?? issued.slice(0, 4);
  const span = { ...own, year };
  return (lastDayOf(span) ?? issued) < issued ? span : null;
}

function firstOf({ year, months }: MonthSpan): string {
  return isoOf(year ?? '', months?.[0] ?? 1, 0);
}

/** 10月份的工单截至11月8日: of another month. */
function isOfOwn({ text }: Sentence, own: MonthSpan): boolean {
  return monthSpansIn(text).every(({ months }) => months === null || months.join() === own.months?.join());
}

interface DaySaid {
  readonly iso: string;
  readonly printed: string;
  readonly start: number;
}

/** Without a year: that of the paper; in December of the one before, where the paper is of January. */
function daysIn({ text }: Sentence, pattern: RegExp, issued: string): DaySaid[] {
  return [...text.matchAll(pattern)].map((match) => {
    const [printed, year, month = '', dayOfMonth = ''] = match;
    const turned = Number(month) >= 10 && Number(issued.slice(5, 7)) <= 3 ? 1 : 0;
    const of = year ?? String(Number(issued.slice(0, 4)) - turned);
    return { iso: isoOf(of, Number(month), Number(dayOfMonth)), printed, start: match.index };
  });
}

function report(sentence: Sentence, { printed, start }: DaySaid, than: string, way: '早于' | '晚于'): Discrepancy {
  const message = `“${printed}”${way}${than}。请核对日期。`;
  const claim = { severity: 'doubt', rule: 'as-of', claimed: printed, found: `${way}${than}`, message } as const;
  return inText(sentence, start, start + printed.length, claim);
}
