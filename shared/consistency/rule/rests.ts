import type { Count } from '../claim/counts.ts';
import type { FindMentions, Mention } from '../claim/mentions.ts';
import { namesJoined, partsOf } from '../claim/nameLists.ts';
import { printCount } from '../claim/numerals.ts';
import type { Passage } from '../claim/passages.ts';
import { countedSet, distinctUnits } from '../claim/saidSets.ts';
import type { Discrepancy } from '../discrepancy.ts';
import { partsOfTable, withJoined } from '../query/joinedTables.ts';
import type { AnnexGrid } from '../read/annexGrid.ts';
import { inPassage } from './report.ts';
import { subsetsOf } from './subsets.ts';

const excepted = /除([^,;。]{2,60}?)(?:以|之)?外,?(?:的)?(?:其余|其他|还有)?(?:的)?$/u;
const others = /(?:^|[^及、和])(?:其余|其他)的?$/u;

/** How many are left out, and the wholes that they may be left out of. */
interface Taken {
  readonly sizes: readonly number[];
  readonly wholes: readonly number[];
}

/** 除甲局、乙镇外,其余9家; 6个单位中,甲、乙各2条,其余4个: what is left of a whole that the paper or an annex knows. */
export function checkRests(
  passage: Passage,
  said: readonly Count[],
  annexes: readonly AnnexGrid[],
  mentionsIn: FindMentions,
): Discrepancy[] {
  return passage.counts.flatMap((rest): Discrepancy[] => {
    if (!isOfUnits(rest) || rest.bound || rest.rough) return [];
    const excepting = exceptedBefore(passage, rest);
    const taken = excepting
      ? [{ sizes: excepting, wholes: wholesOf(passage, rest, said, annexes, []) }]
      : namedBefore(passage, rest, said, annexes, mentionsIn);
    const sizes = [...new Set(taken.flatMap((each) => each.sizes))].filter((size) => size > 0);
    if (sizes.length === 0 || taken.some((each) => isLeft(rest, each))) return [];
    const claimed = printCount(rest);
    const message = `除去 ${sizes.join(' 或 ')} 个，还有 ${claimed}，前后文和附件里没有这个总数。请核对。`;
    const claim = { severity: 'doubt', rule: 'remainder', claimed, found: '无', message } as const;
    return inPassage(passage, rest.start, rest.end, claim);
  });
}

function isLeft({ value }: Count, { sizes, wholes }: Taken): boolean {
  return sizes.some((size) => wholes.includes(value + size * 100));
}

/** 其余4类, 其余4项 are named and left out as units are. */
function isOfUnits(count: Count): boolean {
  return '家个'.includes(count.measure) || areKinds(count);
}

function areKinds({ measure }: Count): boolean {
  return '类项种'.includes(measure);
}

/** How many are left out by name or by number: 除甲、乙外, 除上述4个外. */
function exceptedBefore({ text, counts }: Passage, rest: Count): readonly number[] | null {
  const match = excepted.exec(text.slice(0, rest.start));
  const words = match?.[1];
  if (match === null || words === undefined || !isLeftOver(text, rest)) return null;
  const last = counts.findLast((each) => each.end <= rest.start && isOfUnits(each));
  if (last && last.start > match.index) return [last.value / 100];
  return /^[上前以]/u.test(words) ? null : namesJoined(partsOf(words)).lengths;
}

/** 除甲局外,3个已开工项目完成率低 says nothing of all the others. */
function isLeftOver(text: string, { start, after }: Count): boolean {
  return /(?:其余|其他|还有|外)的?$/u.test(text.slice(0, start)) || /均|都|全部/u.test(after);
}

/** 甲镇、乙镇未被交办问题,其余15个: those who have been named or counted in the sentence, all of them or the last. */
function namedBefore(
  passage: Passage,
  rest: Count,
  said: readonly Count[],
  annexes: readonly AnnexGrid[],
  mentionsIn: FindMentions,
): Taken[] {
  const { text, counts } = passage;
  // 微博12个,其他9个: a kind among kinds.
  if (!others.test(rest.before) || (/其他$/u.test(rest.before) && rest.after === '')) return [];
  const begin = text.lastIndexOf('。', rest.start) + 1;
  // 其余 that begins a sentence goes on from the one before.
  const from = rest.start - begin > 6 ? begin : text.lastIndexOf('。', begin - 2) + 1;
  const isAhead = (each: Count): boolean => each.start >= from && each.start < rest.start;
  // 5项中,2项由甲牵头;1项由乙牵头;其余2项: who is named is none of them.
  if (areKinds(rest) && counts.some((each) => isAhead(each) && each.measure === rest.measure)) return [];
  const own = counts.filter((each) => isAhead(each) && isOfSame(each, rest));
  const whole = own.find((each) => isTakenApart(text, each));
  const sizesFrom = (start: number): { sizes: number[]; named: readonly Mention[] } => {
    const named = mentionsIn(text.slice(start, rest.start));
    const counted = own.filter((each) => each.start >= start);
    const sets = counted.map(({ value }) => value / 100);
    // 分布在8家企业,最多的有3个;其余12家: 3个 are no 家.
    const like = counted.filter(({ measure }) => measure === rest.measure).map(({ value }) => value / 100);
    const names = new Set(named.map(({ name }) => name)).size;
    // 对甲、乙等3家企业约谈,3家企业共…: the same again.
    const sums = [sets, like, [...new Set(sets)]].map((each) => each.reduce((so, value) => so + value, 0));
    const all = [...sums, ...(from === begin ? sets.slice(-1) : sets)];
    return { sizes: sets.length > 0 ? all : [names], named };
  };
  const inside = whole ? [{ sizes: sizesFrom(whole.end).sizes, wholes: [whole.value] }] : [];
  if (whole && (/中$/u.test(whole.after) || /^[^,;。]{0,8}各/u.test(rest.after))) return inside;
  const { sizes, named } = sizesFrom(from);
  return [...inside, { sizes, wholes: wholesOf(passage, rest, said, annexes, named) }];
}

/** 其余11家部门 are not of the 3个领域 that stand before. */
function isOfSame(each: Count, rest: Count): boolean {
  if (!isOfUnits(each) || each.bound) return false;
  return each.after.slice(0, 2) === rest.after.slice(0, 2) || (countedSet(each) !== null && countedSet(rest) !== null);
}

/** 17个单位中,…; 6个单位获得批示,其中…. */
function isTakenApart(text: string, { end, after }: Count): boolean {
  return /中$/u.test(after) || /^[^;。\d]{0,24}其中/u.test(text.slice(end));
}

/** Of units that are named: the tables that have them, and what the paragraph counts. */
function wholesOf(
  { text, counts }: Passage,
  rest: Count,
  said: readonly Count[],
  annexes: readonly AnnexGrid[],
  named: readonly Mention[],
): number[] {
  const tables = withJoined(annexes);
  const own = tables.filter((annex) =>
    named.some(({ rows }) => rows.some((each) => partsOfTable(annex).includes(each.annex))),
  );
  const sets = [...counts, ...(own.length > 0 ? [] : said)].filter((each) => each !== rest && isOfUnits(each));
  const sizes = (own.length > 0 ? own : tables).flatMap((annex) => [
    ...subsetsOf(annex, text).map(({ length }) => length),
    ...distinctUnits(annex),
    // 乡镇 in one table, 部门 in another that has other columns.
    ...(own.includes(annex) ? tables.map(({ rows }) => rows.length + annex.rows.length) : []),
  ]);
  return [...sets.map(({ value }) => value), ...sizes.map((size) => size * 100)];
}
