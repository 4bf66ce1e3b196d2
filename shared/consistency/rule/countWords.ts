import { clauseAtEnd } from '../claim/clauses.ts';
import { countsIn } from '../claim/counts.ts';
import { isKindOfUnit, partsOf } from '../claim/nameLists.ts';
import { readChineseNumeral } from '../claim/numerals.ts';
import type { Passage } from '../claim/passages.ts';
import type { Discrepancy } from '../discrepancy.ts';
import { inPassage } from './report.ts';

const counted =
  /([一二两三四五六七八九十]{1,2}|(?<![\d.])\d{1,2})(?:[大小]?类|项|种|个?部分|个?方面|件(?:实事|事项)|个(?:渠道|领域|环节|账号|栏目|网站|平台|阶段|层面|产业|行业|指标|断面|[大小]类|板块))/gu;
/** 甲、乙牵头的9个领域, 丙、丁各5项: what those that are named have. */
const hasOwn = /(?:[局委办镇乡院]|街道|中心|公司)(?:、|[^、]{0,2}$)|各|的[^“”]*$|共|牵头|承办|负责/u;
const joint = /以及|[和及与]/gu;

/** 求助类、建议类两类, “甲”和“乙”两个账号: as many as stand right before the word that counts them. */
export function checkCountWords(passage: Passage): Discrepancy[] {
  return [...passage.text.matchAll(counted)].flatMap((match): Discrepancy[] => {
    const printed = match[1] ?? '';
    const said = /\d/u.test(printed) ? Number(printed) : (readChineseNumeral(printed) ?? 0);
    const head = clauseAtEnd(passage.text.slice(0, match.index));
    const names = namesIn(head);
    if (
      said < 1 ||
      names === null ||
      /[“‘《]$/u.test(head) ||
      (/\d/u.test(printed) && hasOwn.test(head)) ||
      (said >= names.fewest && said <= names.most)
    )
      return [];
    const found = names.fewest === names.most ? `${names.most}` : `${names.fewest} 至 ${names.most}`;
    const message = `前面列了 ${found} 个：${head}，写作“${match[0]}”。请核对名单和数目。`;
    const claim = { severity: 'doubt', rule: 'names-counted', claimed: match[0], found, message } as const;
    return inPassage(passage, match.index - head.length, match.index + match[0].length, claim);
  });
}

/** At least those parted by 、; 和 may join two more. Null for what is no list, or not the whole of one. */
function namesIn(head: string): { fewest: number; most: number } | null {
  const parts = partsOf(head);
  const last = parts.at(-1) ?? '';
  // 执法四项、补偿三项: each is told with its own number.
  if (countsIn(head).length > 0) return null;
  // 甲、乙、丙合计22项: how many they have together.
  if (/等$|[的第这那各每]$|等[^、]{0,4}$|(?:合计|共计|总计)$/u.test(last) || /\d/u.test(head) || last.length > 16)
    return null;
  // 信息公开、政策解读方面三项任务 counts what is to be done there.
  if (/(?:方面|领域|工作|情况|过程|单位|部门)$/u.test(last) || parts.some(isKindOfUnit)) return null;
  const quoted = /^[^“”]*“[^“”]+”(?:以及|[和及与])“[^“”]+”$/u.test(head);
  const joined = quoted
    ? 1
    : [...last.matchAll(joint)].filter(({ index }) => index >= 2 && index < last.length - 2).length;
  if (parts.length + joined < 2 || (parts.length < 2 && !quoted)) return null;
  return { fewest: parts.length + (quoted || endsLikeOthers(parts) ? 1 : 0), most: parts.length + joined };
}

/** 投诉类、举报类和表扬及其他: what stands before 和 ends as those before it do. */
function endsLikeOthers(parts: readonly string[]): boolean {
  const others = parts.slice(0, -1);
  const end = others[0]?.at(-1) ?? '';
  const last = parts.at(-1) ?? '';
  return (
    others.every((part) => part.endsWith(end)) &&
    [...last.matchAll(joint)].some(({ index }) => index >= 2 && last.slice(0, index).endsWith(end))
  );
}
