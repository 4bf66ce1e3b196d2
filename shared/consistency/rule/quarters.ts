import { type MonthSpan, monthSpansIn } from '../claim/spans.ts';
import type { Discrepancy } from '../discrepancy.ts';
import type { AnnexGrid } from '../read/annexGrid.ts';
import { foldTitle } from '../read/attachmentNote.ts';
import type { Sentence, TextDocument } from '../read/textDocument.ts';
import { inText } from './report.ts';

const otherPeriod =
  /上[一个]?季|上年|下[一个]?季|去年|同期|同比|环比|前[一二两三]?个?季|较|(?<!占)比第?[一二三四]季|[由从]第?[一二三四]季[^,;。]*[至到]|[至与]第?[一二三四]季|季度[至与、和]|针对|曾|历史|计划|[将定拟][于对在]|即将|季度(?:还|仍)?[将拟]|季度(?:通报|检查|抽查)?以来|季度(?:通报|检查|抽查)(?:的|涉及|指出|反馈)|季度(?:通报|检查|抽查)?(?:发现|遗留|交办|反馈|移交|指出)?的?(?:\d*|[一二三四五六七八九十两]+)个?问题|季度(?:共)?(?:交办|反馈|移交)|[两三几]个季度|\d{4}年第?[一二三四]季度.*\d{4}年第?[一二三四]季度/u;
/** 第二季度通报问题整改复查情况表: what became of what was found then. */
const followsUp = /整改|复查|复核|回头看|销号|对比|对照/u;

/** 对第二季度不合格的账号进行了复查. */
const lookedAtAgain = /复查|复核|回头看/u;

/** The quarter of the title is that of the opening and of the annexes' titles; 前三季度 has three of them. */
export function checkQuarter({ title, paragraphs, annexes, attachments }: TextDocument): Discrepancy[] {
  const [own, ...others] = quartersIn(title);
  if (others.length > 0 || !own) return [];
  const sentences = paragraphs
    .filter(({ text }) => text.replace(/\s/gu, '') !== title)
    .flatMap((paragraph) => paragraph.sentences);
  const opening = paragraphs.find(({ text }) => openingWords.test(text));
  const isOpening = ({ paragraph }: Sentence): boolean => opening?.sentences[0]?.paragraph === paragraph;
  const heads = annexes.flatMap(({ columns }) => columns.map(({ title: head }) => head)).join('|');
  return [
    ...sentences.flatMap((sentence) => otherQuarters(sentence, own, heads, isOpening)),
    ...annexes.flatMap((annex) => {
      const isListed = attachments.some((entry) => foldTitle(entry.title) === foldTitle(annex.title));
      return otherTitle(annex, own, isListed);
    }),
  ];
}

/** 一个季度内两次: how long it is, and not which. */
const aQuarter = /^[一两二]个季度/u;

function quartersIn(text: string): MonthSpan[] {
  return monthSpansIn(text).filter(({ printed }) => printed.includes('季度') && !aQuarter.test(printed));
}

function otherQuarters(
  sentence: Sentence,
  own: MonthSpan,
  heads: string,
  isOpening: (sentence: Sentence) => boolean,
): Discrepancy[] {
  const { text } = sentence;
  if (otherPeriod.test(text)) return [];
  return quartersIn(text).flatMap((said): Discrepancy[] => {
    if (isWithin(said, own) || lookedAtAgain.test(text.slice(said.start)) || isAhead(said, own, text)) return [];
    // 在省政府办公厅开展的第三季度检查中: another office's.
    const others = /(?:国|省|市|上级)[^,;。]{0,12}(?:开展|组织|通报|抽查|检查)的$/u.test(text.slice(0, said.start));
    const ofWork = !others && doneWords.test(text);
    // 二季度为76.4条, where a table has a column of it beside those of now.
    if (!ofWork && heads.includes(said.printed.replace(/^.*第/u, '')) && isBefore(said, own)) return [];
    if (isBefore(said, own) && besideNow.test(text.slice(said.start))) return [];
    return [
      inText(sentence, said.start, said.start + said.printed.length, {
        severity: ofWork && isOpening(sentence) ? 'error' : 'doubt',
        rule: 'quarter',
        claimed: said.printed,
        found: own.printed,
        message: `这里写作“${said.printed}”，通报标题是“${own.printed}”。请核对是哪一个季度。`,
      }),
    ];
  });
}

/** 第二季度已被通报,本季度仍不合格: an earlier quarter stands beside the one that is spoken of. */
const besideNow = /本季|本次|此次|这次|[已就]被?(?:通报|点名|指出|约谈)|[仍又]|依然|再次|再度|至今|尚未/u;

/** Where a paper says what it tells of; elsewhere another quarter may be meant. */
const openingWords = /现将|通报如下/u;
/** What was done in the quarter; 抽查信息数 is what a column is called. */
const doneWords = /开展|组织|进行|现将|通报如下|(?:抽查|检查|监测)(?!\p{Script=Han}{0,4}[数量率])/u;

function isBefore({ year: ofSaid, months: said }: MonthSpan, { year, months: own }: MonthSpan): boolean {
  if (said === null || own === null) return false;
  // 四季度 of the year before.
  return said[1] < own[0] || own[0] === 1 || (ofSaid !== null && year !== null && Number(ofSaid) < Number(year));
}

/** What is to be done is of the time to come: 第四季度对在建工地至少检查一次, 第四季度采用量要有明显提升. */
const asked =
  /(?<![主重需摘纪简])要(?![情点素闻件求])|必须|(?<![反响适])应(?![公办结解报回承急用])|将(?!近)|拟|约谈|至少|予以|务必|力争|确保/u;

/** 四季度仍不达标的,由市局约谈; 要列为四季度审核重点: of a quarter to come nothing is counted yet. */
function isAhead({ months: said, printed, start }: MonthSpan, { months: own }: MonthSpan, text: string): boolean {
  const isLater = said !== null && own !== null && said[0] > own[1];
  const isAsked = /[要须应将拟][^,;。]{0,8}$/u.test(text.slice(0, start)) || asked.test(text.replace(/现将/gu, ''));
  return isLater && !/现将|通报如下/u.test(text) && (isAsked || !/\d/u.test(text.replace(printed, '')));
}

function isWithin({ months: said }: MonthSpan, { months: own }: MonthSpan): boolean {
  return said === null || own === null || (said[0] >= own[0] && said[1] <= own[1]);
}

/** What the 附件说明 lists so may be meant so: figures of the quarter before. */
function otherTitle({ label, title }: AnnexGrid, own: MonthSpan, isListed: boolean): Discrepancy[] {
  const [said] = quartersIn(title);
  if (!said || followsUp.test(title.slice(said.start))) return [];
  const sameYear = said.year === null || own.year === null || said.year === own.year;
  if (sameYear && said.months?.join() === own.months?.join()) return [];
  const message = `${label}的标题是“${said.printed}”，通报标题是“${own.printed}”。`;
  const severity = isListed ? 'doubt' : 'error';
  const claim = { severity, rule: 'quarter', claimed: said.printed, found: own.printed, message } as const;
  return [{ ...claim, rows: [], where: label, place: null, quote: title }];
}
