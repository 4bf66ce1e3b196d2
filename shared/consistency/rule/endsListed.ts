import { isKindOfUnit, looksLikeUnit, namesJoined, partsOf } from '../claim/nameLists.ts';
import { readChineseNumeral } from '../claim/numerals.ts';
import type { RowNames } from '../claim/rowNames.ts';
import type { Discrepancy } from '../discrepancy.ts';
import type { Sentence } from '../read/textDocument.ts';
import { inText } from './report.ts';

const said =
  /[前后]([两二三四五六七八九十]|\d{1,2})(?:[名位家个]|(?=的))(?:的?(?:单位|部门|乡镇|镇街|街道|地区|县区|项目|窗口|村))?(?:(?:分别|依次)?(?:是|为|:)|的)(?=\p{Script=Han}|“)/gu;

/** 承办量前三位的甲、乙、丙, 排名后三位的依次为甲、乙、丙: as many are named as stand at that end. */
export function checkEndsListed(sentence: Sentence, rowNames: readonly RowNames[]): Discrepancy[] {
  const { text } = sentence;
  // Who is tied with the last of them is named too.
  if (/并列|同分/u.test(text)) return [];
  return [...text.matchAll(said)].flatMap((match): Discrepancy[] => {
    const printed = match[1] ?? '';
    const most = /\d/u.test(printed) ? Number(printed) : (readChineseNumeral(printed) ?? 0);
    const start = match.index + match[0].length;
    const list = listFrom(text.slice(start));
    const parts = partsOf(list);
    const known = (name: string): boolean =>
      looksLikeUnit(name) || rowNames.some(({ rowsOf }) => rowsOf(name).length > 0);
    const names = parts.map((part) => part.replace(/\([^()]*\)$/u, ''));
    if (parts.length < 2 || /等/u.test(names.at(-1) ?? '') || names.some(isKindOfUnit)) return [];
    if (!names.slice(0, -1).every(known) || namesJoined(names).lengths.includes(most)) return [];
    const claim = {
      severity: 'doubt',
      rule: 'names-counted',
      claimed: match[0].replace(/的?(?:(?:分别|依次)?(?:是|为|:))?$/u, ''),
      found: `${parts.length}个`,
      message: `“${match[0]}”后面列了 ${parts.length} 个：${names.join('、')}。请核对名单和数目。`,
    } as const;
    return [inText(sentence, match.index, start + list.length, claim)];
  });
}

/** Up to the end of its clause, which may stand in a bracket of a name. */
function listFrom(rest: string): string {
  let depth = 0;
  for (let at = 0; at < rest.length; at += 1) {
    const character = rest.charAt(at);
    if ('(“'.includes(character)) depth += 1;
    else if (')”'.includes(character)) depth -= 1;
    if (depth < 0 || (depth === 0 && ',;:。'.includes(character))) return rest.slice(0, at);
  }
  return rest;
}
