import { readChineseNumeral } from '../claim/numerals.ts';
import type { Discrepancy } from '../discrepancy.ts';
import type { Sentence, TextDocument } from '../read/textDocument.ts';
import { inText } from './report.ts';

/** A year, or some months of one. */
interface Period {
  readonly year: string | null;
  /** Of a whole year null. */
  readonly months: readonly [from: number, to: number] | null;
  readonly printed: string;
  readonly start: number;
}

const year = '(?:(?<year>20\\d\\d)年)';
const numeral = '[一二三四五六七八九十]{1,2}|\\d{1,2}';
const period = new RegExp(
  `${year}?(?:(?<from>${numeral})月?(?:至|到|[—–~-]+)(?<to>${numeral})月份?|(?<month>${numeral})月份?(?![至到—–~\\d-])|第?(?<quarter>[一二三四1-4])季度|(?<half>[上下])半年)|${year.replace('<year>', '<whole>')}度?`,
  'gu',
);

function periodsIn(text: string): Period[] {
  return [...text.matchAll(period)].map((match) => {
    const { year: of, whole, from, to, month, quarter, half } = match.groups ?? {};
    const months = ((): Period['months'] => {
      if (from && to) return [numberOf(from), numberOf(to)];
      if (month) return [numberOf(month), numberOf(month)];
      if (quarter) return [numberOf(quarter) * 3 - 2, numberOf(quarter) * 3];
      return half ? (half === '上' ? [1, 6] : [7, 12]) : null;
    })();
    return { year: of ?? whole ?? null, months, printed: match[0], start: match.index };
  });
}

function numberOf(text: string): number {
  return /^\d/u.test(text) ? Number(text) : (readChineseNumeral(text) ?? 0);
}

/** 现将2025年6月份…通报如下, 对5月份…进行了考评: what the paper says that it is on. */
const announced = /(?:现将|现就|(?:^|[,;])将|(?<![针比面相])对)[^,;。]{0,4}$/u;
const onIt = /通报|函告|公布|公告|报告|(?:考评|考核|检查|抽查|监测|评估|测评|督查|统计)/u;
/** 2017年3月,共受理…: a sentence that begins with the period it speaks of. */
const begins = /^,[^,;。]{0,40}(?:受理|办理|收到|接到|接听|检查|抽查|采用|发布|报送)/u;
const mostParagraphs = 8;

/** The paper is on the period of its title, where it says so at its opening. */
export function checkOpeningPeriod({ title, paragraphs }: TextDocument): Discrepancy[] {
  const [own, ...others] = periodsIn(title);
  if (!own || others.length > 0) return [];
  const sentences = paragraphs
    .filter(({ index, text }) => index <= mostParagraphs && text.replace(/\s/gu, '') !== title)
    .flatMap((paragraph) => paragraph.sentences);
  const opening = sentences.find(({ text }) =>
    periodsIn(text).some(({ start, printed }) => start === 0 && begins.test(text.slice(printed.length))),
  );
  return sentences.flatMap((sentence) =>
    periodsIn(sentence.text).flatMap((said): Discrepancy[] => {
      const { text } = sentence;
      const [before, after] = [text.slice(0, said.start), text.slice(said.start + said.printed.length)];
      const isOpening = sentence === opening && said.start === 0;
      if (!isOpening && !(announced.test(before) && onIt.test(after))) return [];
      return isOther(own, said, isOpening) ? [report(sentence, said, own)] : [];
    }),
  );
}

/** Of one kind and not the same; a sentence that only begins with a year may look back. */
function isOther(own: Period, said: Period, isOpening: boolean): boolean {
  // Quarters have a rule of their own, which knows how they look back.
  if (/季度/u.test(own.printed) && /季度/u.test(said.printed)) return false;
  const years = own.year !== null && said.year !== null && own.year !== said.year;
  if (own.months === null || said.months === null) return years && !isOpening;
  const [long, other] = [own.months, said.months].map(([from, to]) => to - from);
  const months = own.months.some((month, at) => month !== said.months?.[at]);
  const grows = isOpening && own.months[0] === said.months[0] && (other ?? 0) > 0;
  return years || (months && (long === other || grows));
}

function report(sentence: Sentence, said: Period, own: Period): Discrepancy {
  const message = `标题写的是“${own.printed}”，正文开头写的是“${said.printed}”。请核对是哪一期。`;
  const claim = {
    severity: 'doubt',
    rule: 'opening-period',
    claimed: said.printed,
    found: own.printed,
    message,
  } as const;
  return inText(sentence, said.start, said.start + said.printed.length, claim);
}
