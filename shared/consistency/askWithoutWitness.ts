import type { Discrepancy } from './discrepancy.ts';
import type { AnnexGrid } from './read/annexGrid.ts';
import { placeOf, type TextPlace } from './read/textDocument.ts';
import { totalsOf } from './rule/annexWholes.ts';
import type { JudgedSentence } from './rule/answered.ts';
import { numbersOf } from './rule/relations.ts';
import { nameOfAnnex } from './rule/report.ts';
import { sumOver } from './rule/sumsShown.ts';

/** Rules that conclude from the words around a number of which annex it speaks. */
const concluding: ReadonlySet<string> = new Set(['annex-total', 'named-value', 'rank-said', 'row-count']);

/** A smaller total comes by chance. */
const telling = 1000;

/**
 * What an annex contradicts is asserted where the same sentence has another number of it: shown by its words, or what one of its
 * columns comes to. Else the table that the sentence speaks of may be none of those at hand, and a person is asked.
 */
export function askWithoutWitness(
  found: readonly Discrepancy[],
  judged: readonly JudgedSentence[],
  annexes: readonly AnnexGrid[],
): Discrepancy[] {
  const witnessOf = (each: Discrepancy, place: TextPlace): boolean => {
    const named = new Set(each.rows.map(({ annex }) => annex));
    const meant = annexes.filter((annex) => named.has(nameOfAnnex(annex)));
    const totals = new Set([...meant.flatMap(totalsOf), ...sumsTogether(meant)].filter((total) => total >= telling));
    return judged.some(
      ({ sentence, numbers }) =>
        sentence.paragraph === place.paragraph &&
        sentence.text === each.quote &&
        numbers.some(({ verdict, reading, wording: { quantity } }) => {
          if (placeOf(sentence, quantity.start, quantity.end).end === place.end) return false;
          const isShown = verdict === 'shown' && reading !== null && named.has(nameOfAnnex(reading.rows.annex));
          return isShown || (quantity.measure !== '%' && totals.has(quantity.value));
        }),
    );
  };
  return found.map((each) =>
    each.severity === 'error' && concluding.has(each.rule) && each.place && !witnessOf(each, each.place)
      ? { ...each, severity: 'doubt' }
      : each,
  );
}

/** 受理 of the towns and 受理 of the departments: what columns of one name come to over several annexes. */
function sumsTogether(annexes: readonly AnnexGrid[]): number[] {
  if (annexes.length < 2) return [];
  const sums = new Map<string, number>();
  for (const annex of annexes)
    for (const column of numbersOf(annex))
      sums.set(column.title, (sums.get(column.title) ?? 0) + sumOver(annex.rows, column));
  return [...sums.values()];
}
