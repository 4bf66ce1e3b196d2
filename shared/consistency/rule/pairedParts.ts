import type { Count } from '../claim/counts.ts';
import { printHundredths } from '../claim/numerals.ts';
import { isInBrackets } from '../claim/partRuns.ts';
import type { Passage } from '../claim/passages.ts';
import { printAdded, sumOf } from '../claim/sums.ts';
import type { Discrepancy } from '../discrepancy.ts';
import { inPassage } from './report.ts';

/** 20家、38个,其中部门14家、25个,街道6家、13个: each of the two kinds of numbers adds up to its own whole. */
export function checkPairedParts(passage: Passage): Discrepancy[] {
  return [...passage.text.matchAll(/其中[,:]?/gu)].flatMap((match) => {
    const from = match.index + match[0].length;
    const columns = columnsFrom(passage, from);
    const before = passage.counts.filter(({ end, bound }) => end <= match.index && !bound);
    const told = columns.map((parts) => {
      const alike = before.filter(({ measure }) => measure === parts[0]?.measure);
      // 甲(3件)、乙(2件)等6个单位: what each has in brackets is no whole, but they have it together.
      const wholes = alike.filter(({ start }) => !isInBrackets(passage.text, start));
      const inBrackets = alike.filter((each) => !wholes.includes(each));
      const sum = sumOf(parts);
      return { parts, wholes, sum, fits: wholes.some(({ value }) => value === sum) || sumOf(inBrackets) === sum };
    });
    // Where neither adds up, only some are named.
    if (!told.some(({ fits }) => fits)) return [];
    return told
      .filter(({ fits, wholes }) => !fits && wholes.length > 0)
      .flatMap(({ parts, wholes, sum }) => {
        const whole = wholes.at(-1);
        const [claimed, found] = [whole?.value ?? 0, sum].map((value) => `${printHundredths(value)}${whole?.measure}`);
        const added = printAdded(parts);
        const message = `各部分相加是 ${added}＝${found}，前面说的是 ${claimed}。请核对总数和各项。`;
        const claim = {
          severity: 'error',
          rule: 'sum-of-parts',
          claimed: claimed ?? '',
          found: found ?? '',
          message,
        } as const;
        return inPassage(passage, parts[0]?.start ?? from, parts.at(-1)?.end ?? from, claim);
      });
  });
}

/** The numbers behind 其中, every other one together: of two measures by turns, or of clauses that have two each. */
function columnsFrom({ text, counts }: Passage, from: number): (readonly Count[])[] {
  const close =
    text.slice(0, from).lastIndexOf('(') > text.slice(0, from).lastIndexOf(')') ? text.indexOf(')', from) : -1;
  const stop = close >= 0 ? close : text.indexOf('。', from);
  const own = counts.filter(({ start, measure }) => start >= from && (stop < 0 || start < stop) && measure !== '%');
  const [one, other] = own;
  if (!one || !other || one.bound || one.rough) return [];
  if (one.measure === other.measure) return pairsOfClauses(text, own, one.measure);
  const pairs: Count[][] = [[], []];
  for (const [at, count] of own.entries()) {
    const expected = at % 2 === 0 ? one : other;
    if (count.measure !== expected.measure || count.bound || count.rough) break;
    pairs[at % 2]?.push(count);
  }
  const [first = [], second = []] = pairs;
  return first.length === second.length && first.length >= 2 ? [first, second] : [];
}

/** 7天内更新的4个合格3个,14天内更新的7个合格6个,其余3个全部合格: two numbers in each clause, or one that is both. */
function pairsOfClauses(text: string, own: readonly Count[], measure: string): (readonly Count[])[] {
  const clauses = [...new Set(own.map(({ clause }) => clause))].map((clause) =>
    own.filter((count) => count.clause === clause),
  );
  const pairs: [Count, Count][] = [];
  for (const counts of clauses) {
    const [first, second] = counts;
    if (!first || counts.length > 2 || counts.some((count) => count.measure !== measure || count.bound || count.rough))
      break;
    const all = /^[^,;。]{0,8}(?:全部|均|都)/u.test(text.slice(first.end));
    if (!second && !all) break;
    pairs.push([first, second ?? first]);
  }
  return pairs.length >= 3 ? [pairs.map(([first]) => first), pairs.map(([, second]) => second)] : [];
}
