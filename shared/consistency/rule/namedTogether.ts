import { type Labelled, labelledRuns } from '../claim/labelled.ts';
import { readChineseNumeral } from '../claim/numerals.ts';
import type { Passage } from '../claim/passages.ts';
import type { Discrepancy } from '../discrepancy.ts';
import { inPassage } from './report.ts';

const nouns = '单位|部门|乡镇|[镇乡]|街道|网站|医院|学校|地区|县区|账号|企业|类别?|领域|渠道|方面';
/** At the beginning of its clause: 前三家, 其余四个 and 这三个 say which. */
const together = new RegExp(
  `(?<=[,;])(\\d{1,2}|[一二两三四五六七八九十]{1,2})([家个类项种])(?!工作日|月|季度|小时)(?:${nouns})?[^,;。、\\d]{0,8}(?:合计|共计?|总计|占|之和)`,
  'gu',
);

/** 最多的是甲,共33件,其次是乙30件、丙26件,三家: the first stands in a clause of its own. */
const firstOfOrder = /最[^,;。]*,?[^,;。、]*\d[^,;。、]*,$/u;
const next = /^(?:其次|再次|随后)(?:是|为|有)?/u;

/** 甲85件、乙68件、丙53件,三家单位合计占32%: as many have their number as are taken together. */
export function checkNamedTogether(passage: Passage): Discrepancy[] {
  const { text } = passage;
  const runs = labelledRuns(text);
  return [...text.matchAll(together)].flatMap((match): Discrepancy[] => {
    const [, number = '', measure = ''] = match;
    const said = /^\d/u.test(number) ? Number(number) : readChineseNumeral(number);
    const run = runs.find((each) => isAtOnce(text, each, match.index));
    const [first] = run ?? [];
    if (!run || !first) return [];
    const labels = run.map(({ label }) => label.replace(next, ''));
    const isNext =
      next.test(first.label) && firstOfOrder.test(text.slice(0, text.lastIndexOf(first.label, first.count.start)));
    const size = run.length + (isNext ? 1 : 0);
    if (size === said) return [];
    const [claimed, found] = [`${number}${measure}`, `${size}${measure}`];
    const names = `${isNext ? '排第一的、' : ''}${labels.join('、')}`;
    const message = `前面列了 ${found}，写作“${claimed}”：${names}。请核对名单和数目。`;
    const claim = { severity: 'doubt', rule: 'names-counted', claimed, found, message } as const;
    return inPassage(passage, first.count.start, match.index + claimed.length, claim);
  });
}

/** 双龙镇(6起)问题较多,四个镇: the clause of the last number ends where that of the count begins. */
function isAtOnce(text: string, run: readonly Labelled[], start: number): boolean {
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last || !/^\)?[^,;。、\d等]{0,10}[,;]$/u.test(text.slice(last.count.end, start))) return false;
  // Who is named before the first without a number of his own is taken together as well.
  return !/[、和及与]$/u.test(text.slice(0, text.lastIndexOf(first.label, first.count.start)));
}
