import { type MonthSpan, monthSpansIn } from '../claim/spans.ts';
import type { Discrepancy } from '../discrepancy.ts';
import type { Sentence, TextDocument } from '../read/textDocument.ts';
import { inText } from './report.ts';

/** 第三季度（7月1日至9月30日）: whole months that a bracket gives for a period are those of the period. */
export function checkPeriodDays({ paragraphs }: TextDocument): Discrepancy[] {
  return paragraphs
    .flatMap(({ sentences }) => sentences)
    .flatMap((sentence) => {
      const spans = monthSpansIn(sentence.text);
      return spans.flatMap((own, at) => {
        const said = spans[at + 1];
        return said && isInBracket(sentence.text, own, said) && isOther(own, said) ? [report(sentence, own, said)] : [];
      });
    });
}

/** （统计时段为10月1日至31日） at once behind; from one year into the next is a period of the office's own. */
function isInBracket(text: string, own: MonthSpan, said: MonthSpan): boolean {
  const between = text.slice(own.start + own.printed.length, said.start);
  const acrossYears = (said.printed.match(/20\d\d年/gu)?.length ?? 0) > 1;
  return /^\([^()\d,;]{0,8}$/u.test(between) && said.printed.endsWith('日') && !acrossYears;
}

/** Of a year that is not yet over only a part is told. */
function isOther(own: MonthSpan, said: MonthSpan): boolean {
  const sameYear = own.year === null || said.year === null || own.year === said.year;
  return !sameYear || (own.months !== null && own.months.join() !== said.months?.join());
}

function report(sentence: Sentence, own: MonthSpan, said: MonthSpan): Discrepancy {
  const message = `“${own.printed}”后面的括号里写的是“${said.printed}”，不是同一段时间。请核对起止日期。`;
  const claim = {
    severity: 'doubt',
    rule: 'period-days',
    claimed: said.printed,
    found: own.printed,
    message,
  } as const;
  return inText(sentence, said.start, said.start + said.printed.length, claim);
}
