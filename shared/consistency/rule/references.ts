import { type Count, countsIn } from '../claim/counts.ts';
import type { FindMentions, Mention } from '../claim/mentions.ts';
import { looksLikeUnit, nameListsIn } from '../claim/nameLists.ts';
import { printCount } from '../claim/numerals.ts';
import { countedSet, distinctUnits, recent, runsOfNames, type SaidSets, unionsOf } from '../claim/saidSets.ts';
import { nounOf, unitKindOf } from '../claim/unitNouns.ts';
import type { Discrepancy } from '../discrepancy.ts';
import type { AnnexGrid } from '../read/annexGrid.ts';
import type { Sentence, TextDocument } from '../read/textDocument.ts';
import { presenceConditions } from './presence.ts';
import { inText, nameOfAnnex } from './report.ts';
import { subsetsOf } from './subsets.ts';

/** 上述9个单位, 请逾期的3家单位, 其余7个单位, 12个网站中: a set that the paper has spoken of before must have that size. */
export function checkReferences({ paragraphs, annexes }: TextDocument, mentionsIn: FindMentions): Discrepancy[] {
  const said: SaidSets = { counted: [], runs: [] };
  const listedSizes = [
    ...sumsOfPairs(annexes.map(({ rows }) => rows.length)),
    ...annexes.flatMap((annex) => [...subsetsOf(annex, '').map(({ length }) => length), ...distinctUnits(annex)]),
  ];
  return paragraphs.flatMap(({ sentences }) =>
    sentences.flatMap((sentence) => {
      const lists = nameListsIn(sentence.text);
      said.runs.push(...runsOfNames(sentence.text), ...runOfMentions(mentionsIn(sentence.text)));
      for (const list of lists) said.counted.push({ size: list.names.length, noun: '' });
      return countsIn(sentence.text).flatMap((count) => {
        const listed = lists.some((list) => list.count.start === count.start);
        const way = listed ? null : referenceOf(sentence, count);
        const found = way === null ? null : unknown(sentence, count, way, said, annexes, listedSizes);
        const set = countedSet(count);
        if (set) said.counted.push(set);
        return found ? [found] : [];
      });
    }),
  );
}

type Way = 'back' | 'rest' | 'within';

const asks = /请|要(?!求各)|须|希望|务必|特此|上述|以上|前述/u;
const otherTime = /[\d上][一]?(?:月|季度|年|批|次)|去年|此前|原/u;

/** How the words point to a set: back to it, to what is left of it, or to a part of it. */
function referenceOf({ text }: Sentence, count: Count): Way | null {
  if (!'家个'.includes(count.measure) || count.bound || count.rough || nounOf(count.after) + count.after === '')
    return null;
  if (unitKindOf(count.after) === null && !/^问题/u.test(count.after)) return null;
  if (/^(?:其余|其他)$/u.test(count.before)) return 'rest';
  const back = /(?:上述|以上|前述|这)(?:[^,;。]{0,8}涉及)?$|的$/u.test(count.before);
  if (back && asks.test(text.slice(0, count.end + count.after.length))) return 'back';
  const within = /^[^,;。]{0,10}中$/u.test(count.after.replace(/有$/u, '')) && !otherTime.test(count.before);
  return within && /(?:^|[的对在])$/u.test(count.before) ? 'within' : null;
}

function unknown(
  sentence: Sentence,
  count: Count,
  way: Way,
  said: SaidSets,
  annexes: readonly AnnexGrid[],
  listed: readonly number[],
): Discrepancy | null {
  const size = count.value / 100;
  const counted = said.counted.slice(-recent);
  const clause = `${count.before}${count.after}`;
  const meant =
    way !== 'rest'
      ? annexes.flatMap((annex) => presenceConditions(annex, clause).map((condition) => ({ annex, condition })))
      : [];
  const fitting = meant.map(({ annex, condition }) => annex.rows.filter(condition.fits).length);
  const unions = unionsOf(said.runs);
  if (meant[0] && fitting[0]) {
    if (fitting.includes(size)) return null;
    return report(
      sentence,
      count,
      [fitting[0]],
      `${nameOfAnnex(meant[0].annex)}里${meant[0].condition.say}的是 ${fitting[0]}${count.measure}`,
    );
  }
  const known = [...sameNoun(count, said), ...(way === 'back' && /^涉及|涉及$/u.test(count.before) ? [] : [])];
  const sizes = known.length > 0 ? known : [...counted.map((set) => set.size), ...unions, ...listed];
  if (sizes.length === 0) return null;
  const left =
    way === 'rest'
      ? [...counted.map((set) => set.size), ...listed].flatMap((whole) =>
          [...unions, ...counted.slice(-3).map((set) => set.size)].map((part) => whole - part),
        )
      : [];
  if (sizes.includes(size) && way !== 'rest') return null;
  if (left.includes(size)) return null;
  // A set that nothing said before comes near to is a new one: 92个门户网站中.
  const near = [...sizes, ...left].filter((each) => isNear(each, size) || (way === 'back' && isLonger(each, size)));
  return near.length > 0 || known.length > 0 ? report(sentence, count, near, '前文没有一组是') : null;
}

/** Off by two, or by one digit. */
function isNear(one: number, other: number): boolean {
  const [a, b] = [String(one), String(other)];
  const digits = [...a].filter((digit, at) => digit !== b.charAt(at)).length;
  return Math.abs(one - other) <= 2 || (a.length === b.length && a.length > 1 && digits === 1);
}

/** A digit too many, or one lost. */
function isLonger(one: number, other: number): boolean {
  const [a = '', b = ''] = [String(one), String(other)].sort((x, y) => x.length - y.length);
  return b.length === a.length + 1 && b.includes(a);
}

/** 县住建局牵头3个,县应急局、县民政局各牵头2个: all whom a sentence names, also one by one. */
function runOfMentions(mentions: readonly Mention[]): string[][] {
  const units = mentions.filter(({ name }) => looksLikeUnit(name)).map(({ name }) => name);
  return units.length > 0 ? [units] : [];
}

/** 参与排名的36家 of two tables. */
function sumsOfPairs(sizes: readonly number[]): number[] {
  return sizes.flatMap((one, at) => sizes.slice(at + 1).map((other) => one + other));
}

/** 2个管委会网站 that were counted as 管委会网站2个 before: by a noun that says more than 单位. 92个地方门户网站 are some of 153个门户网站. */
function sameNoun(count: Count, { counted }: SaidSets): number[] {
  const noun = nounOf(count.after);
  if (noun.length < 4 || /^(?:相关|有关|责任|承办)/u.test(noun)) return [];
  return counted
    .filter(({ noun: other, size }) => {
      const isSome = noun !== other && noun.endsWith(other) && count.value < size * 100;
      return other.length >= 4 && !isSome && (other.endsWith(noun) || noun.endsWith(other));
    })
    .map(({ size }) => size);
}

function report(sentence: Sentence, count: Count, sizes: readonly number[], why: string): Discrepancy {
  const said = printCount(count);
  return inText(sentence, count.start, count.end, {
    severity: 'doubt',
    rule: 'set-size',
    claimed: said,
    found: [...new Set(sizes)].join('、') || '无',
    message: why.startsWith('前文')
      ? `这里说的“${said}”指前文说过的单位，但${why} ${said}。请核对。`
      : `这里写作“${said}”，${why}。请核对。`,
  });
}
