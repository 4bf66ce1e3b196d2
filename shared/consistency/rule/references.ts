import { type Count, countsIn } from '../claim/counts.ts';
import { looksLikeUnit, nameListsIn } from '../claim/nameLists.ts';
import { printHundredths } from '../claim/numerals.ts';
import type { Discrepancy } from '../discrepancy.ts';
import type { Sentence, TextDocument } from '../read/textDocument.ts';
import { inText } from './report.ts';

const noun = '(?:被评估|被检查|参评|承办|主办|责任|有关|相关)?(?:单位|部门|乡镇|镇|街道|网站|账号|地区|县|区|问题)';
const pointsBack = /(?:上述|以上|前述|这)(?:[^,;。]{0,8}涉及)?$|的$|^(?:其余|其他)$/u;
const asks = /请|要(?!求各)|须|希望|务必|特此|上述|以上|前述/u;

/** 上述9个单位, 请逾期的3家单位, 其余7个单位: a set that the paper has spoken of before must have that size. */
export function checkReferences({ paragraphs, annexes }: TextDocument): Discrepancy[] {
  const sizes = new Set<number>(annexes.map(({ rows }) => rows.length));
  const names = new Set<string>();
  return paragraphs.flatMap(({ sentences }) =>
    sentences.flatMap((sentence) => {
      // Sets are of one part of the paper.
      if (paragraphs[sentence.paragraph]?.level === 1) names.clear();
      const counts = countsIn(sentence.text);
      const lists = nameListsIn(sentence.text);
      for (const run of runsOfNames(sentence.text)) {
        sizes.add(run.length);
        for (const name of run) names.add(name);
      }
      return counts.flatMap((count) => {
        const listed = lists.some((list) => list.count.start === count.start);
        const unknown = !listed && isReference(sentence, count) && !isKnown(count, sizes, names);
        if ('家个'.includes(count.measure)) sizes.add(count.value / 100);
        return unknown ? [report(sentence, count, sizes)] : [];
      });
    }),
  );
}

function isReference({ text }: Sentence, count: Count): boolean {
  if (!'家个'.includes(count.measure) || count.bound || count.rough) return false;
  if (!new RegExp(`^${noun}`, 'u').test(count.after)) return false;
  return (
    pointsBack.test(count.before) &&
    (asks.test(text.slice(0, count.end + count.after.length)) || /^(?:其余|其他)$/u.test(count.before))
  );
}

/** A number said before, the names listed so far, what is left of two numbers, or two sets together. */
function isKnown(count: Count, sizes: ReadonlySet<number>, names: ReadonlySet<string>): boolean {
  const value = count.value / 100;
  if (names.size === value) return true;
  if (/涉及$/u.test(count.before) && names.size > 0) return false;
  const all = [...sizes];
  const rest = /其余|其他/u.test(count.before);
  return sizes.has(value) || (rest && all.some((one) => all.some((other) => one - other === value)));
}

/** 甲镇、乙局、丙局有留言逾期, 甲局4件、乙局2件: names joined by 、 wherever they stand. */
function runsOfNames(text: string): string[][] {
  return text.split(/[,;:。]/u).flatMap((clause) => {
    const bare = clause
      .replace(/\([^)]*\)/gu, '')
      .replace(/(?:等|共)?\d+[家个].*$/u, '')
      .replace(/\d+[件条篇项次]/gu, '');
    const parts = bare.replace(/^.*?[有为是](?=[^、]{2,12}、)/u, '').split('、');
    const last = parts.at(-1) ?? '';
    const end =
      /^.{1,12}?(?:局|委|办|镇|乡|街道|中心|公司|院|社|会|站|馆|校|县|区)/u.exec(last)?.[0] ?? last.slice(0, 8);
    const names = [...parts.slice(0, -1), end];
    return parts.length >= 2 && names.filter(looksLikeUnit).length * 5 >= names.length * 3 ? [names] : [];
  });
}

/** 白沙镇、龙泉镇、石板乡。 a sentence of names alone. */
export function bareNames(text: string): string[] {
  const list = /^([^,;:。]+(?:、[^,;:。、]+)+)。?$/u.exec(text)?.[1];
  const parts = list?.split('、') ?? [];
  return parts.every((part) => part.length >= 2 && part.length <= 16 && !/\d/u.test(part)) ? parts : [];
}

function report(sentence: Sentence, count: Count, sizes: ReadonlySet<number>): Discrepancy {
  const said = `${printHundredths(count.value)}${count.measure}`;
  return inText(sentence, count.start, count.end, {
    severity: 'doubt',
    rule: 'set-size',
    claimed: said,
    found: [...sizes].filter((size) => Math.abs(size - count.value / 100) <= 2).join('、') || '无',
    message: `这里说的“${said}”指前文说过的单位，但前文没有一组是 ${said}。请核对。`,
  });
}
