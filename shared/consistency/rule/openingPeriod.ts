import { type MonthSpan, monthSpansIn } from '../claim/spans.ts';
import type { Discrepancy } from '../discrepancy.ts';
import type { Sentence, TextDocument } from '../read/textDocument.ts';
import { periodOfTitle } from '../read/titlePeriod.ts';
import { inText } from './report.ts';

/** 现将2025年6月份…通报如下, 对5月份…进行了考评, 对全市12家医院7月至9月…: what the paper says that it is on. */
const announced =
  /(?:现将|现就|(?:^|[,;])将|(?<![针比面相])对)(?:[^,;。]{0,4}|[^,;。\d]{0,8}\d+[家个所名户][^,;。\d]{0,10})$/u;
const onIt = /通报|函告|公布|公告|报告|(?:考评|考核|检查|抽查|监测|评估|测评|督查|统计)/u;
/** 对各镇（街道）、区政府部门2025年下半年政务公开工作进行了评估: whose work it is may stand between; files of a year may be looked at in the next. */
const looksAt = /(?<![针比面相])对[^,;。\d]{2,28}$/u;
const itsWork =
  /^(?:(?!整改|交办|问题|反馈|督办|通报)[^,;。\d]){0,24}(?:进行|开展|作|组织)了?(?:(?!整改|回头)[^,;。\d]){0,8}(?:评估|考评|考核|检查|测评|抽查|监测|督查|评价|统计)/u;
/** 2017年3月,共受理…: a sentence that begins with the period it speaks of. */
const begins = /^,[^,;。]{0,40}(?:受理|办理|收到|接到|接听|检查|抽查|采用|发布|报送)/u;
const mostParagraphs = 8;

/** The paper is on the period of its title, where it says so at its opening. */
export function checkOpeningPeriod({ title, paragraphs }: TextDocument): Discrepancy[] {
  const own = periodOfTitle({ title, paragraphs })?.span;
  if (!own) return [];
  const sentences = paragraphs
    .filter(({ index, text }) => index <= mostParagraphs && text.replace(/\s/gu, '') !== title)
    .flatMap((paragraph) => paragraph.sentences);
  const opening = sentences.find(({ text }) =>
    monthSpansIn(text).some(({ start, printed }) => start === 0 && begins.test(text.slice(printed.length))),
  );
  return sentences.flatMap((sentence) =>
    monthSpansIn(sentence.text).flatMap((said): Discrepancy[] => {
      const { text } = sentence;
      const [before, after] = [text.slice(0, said.start), text.slice(said.start + said.printed.length)];
      // 现将截至9月30日的整改情况通报如下: a paper on last year is as of a day of this one.
      if (/截[至止到]$/u.test(before)) return [];
      const isOpening = (sentence === opening && said.start === 0) || isSoFar(own, said, before);
      const isLookedAt = said.months !== null && looksAt.test(before) && itsWork.test(after);
      if (!isOpening && !isLookedAt && !(announced.test(before) && onIt.test(after))) return [];
      return isOther(own, said, isOpening) ? [report(sentence, said, own)] : [];
    }),
  );
}

/** 今年以来…,1—6月工作总体平稳, in a paper on months from January. */
function isSoFar(own: MonthSpan, said: MonthSpan, before: string): boolean {
  // 一季度 in a paper on half a year is a part of it.
  const isFromJanuary = ({ months, printed }: MonthSpan): boolean =>
    months?.[0] === 1 && months[1] > 1 && !/^(?:\d{4}年)?第?[一1]个?季度/u.test(printed);
  return isFromJanuary(own) && isFromJanuary(said) && /(?:^|[,;])$/u.test(before);
}

/** Of one kind and not the same; a sentence that only begins with a year may look back. */
function isOther(own: MonthSpan, said: MonthSpan, isOpening: boolean): boolean {
  // Quarters have a rule of their own, which knows how they look back.
  if (/季度/u.test(own.printed) && /季度/u.test(said.printed)) return false;
  const years = own.year !== null && said.year !== null && own.year !== said.year;
  if (own.months === null || said.months === null) return years && !isOpening;
  const [long, other] = [own.months, said.months].map(([from, to]) => to - from);
  const [starts, ends] = own.months.map((month, at) => month !== said.months?.[at]);
  // 第三季度 and 1—9月 end together: one paper may give both.
  if (!isOpening) return years || ends === true;
  return years || ((starts || ends) === true && (long === other || (!starts && (other ?? 0) > 0)));
}

function report(sentence: Sentence, said: MonthSpan, own: MonthSpan): Discrepancy {
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
