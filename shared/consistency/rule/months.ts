import { readChineseNumeral } from '../claim/numerals.ts';
import type { Discrepancy } from '../discrepancy.ts';
import type { TextDocument } from '../read/textDocument.ts';
import { inText } from './report.ts';

const ofTitle = /(?:(\d{4})年)?([一二三四五六七八九十]{1,2}|\d{1,2})月份?(?!\d|[至到—~-])/gu;
/** 2017年3月,共受理…: a sentence that begins with the month it speaks of. */
const ofText = /^(?:(\d{4})年)?(\d{1,2})月(?:份)?,[^,;。]{0,24}(?:受理|办理|收到|接到|接听|检查|抽查|采用|发布)/u;

/** A monthly paper opens with the figures of the month of its title. */
export function checkMonth({ title, paragraphs }: TextDocument): Discrepancy[] {
  const own = [...title.matchAll(ofTitle)];
  const [first] = own;
  if (own.length !== 1 || !first) return [];
  const month = readChineseNumeral(first[2] ?? '') ?? Number(first[2]);
  const opening = paragraphs.flatMap(({ sentences }) => sentences).find(({ text }) => ofText.test(text));
  const said = opening && ofText.exec(opening.text);
  if (!opening || !said || (Number(said[2]) === month && sameYear(said[1], first[1]))) return [];
  const printed = /^[^,]*/u.exec(opening.text)?.[0] ?? '';
  const message = `标题写的是“${first[0]}”，正文开头写的是“${printed}”。请核对是哪一个月。`;
  const claim = { severity: 'doubt', rule: 'month', claimed: printed, found: first[0], message } as const;
  return [inText(opening, 0, printed.length, claim)];
}

function sameYear(one: string | undefined, other: string | undefined): boolean {
  return one === undefined || other === undefined || one === other;
}
