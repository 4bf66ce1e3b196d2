import type { Discrepancy } from '../discrepancy.ts';
import type { AnnexGrid } from '../read/annexGrid.ts';
import { placeOf } from '../read/textDocument.ts';
import { totalsOf } from '../rule/annexWholes.ts';
import type { JudgedSentence } from '../rule/answered.ts';
import { numbersOf, sumOver } from '../rule/relations.ts';
import { nameOfAnnex } from '../rule/report.ts';

/** A smaller total comes by chance. */
const telling = 1000;

/**
 * What an annex contradicts is sure where the same sentence has another number of it: shown by its words, or what one of its
 * columns comes to. Else the table that the sentence speaks of may be none of those at hand.
 */
export function standsAlone(
  judged: readonly JudgedSentence[],
  annexes: readonly AnnexGrid[],
): (discrepancy: Discrepancy) => boolean {
  return ({ place, quote, rows }) => {
    if (!place) return false;
    const named = new Set(rows.map(({ annex }) => annex));
    const meant = annexes.filter((annex) => named.has(nameOfAnnex(annex)));
    const totals = new Set([...meant.flatMap(totalsOf), ...sumsTogether(meant)].filter((total) => total >= telling));
    return !judged.some(
      ({ sentence, numbers }) =>
        sentence.paragraph === place.paragraph &&
        sentence.text === quote &&
        numbers.some(({ verdict, reading, wording: { quantity } }) => {
          if (placeOf(sentence, quantity.start, quantity.end).end === place.end) return false;
          const isShown = verdict === 'shown' && reading !== null && named.has(nameOfAnnex(reading.rows.annex));
          return isShown || (quantity.measure !== '%' && totals.has(quantity.value));
        }),
    );
  };
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
