import { townsAndOthers } from '../query/kindWords.ts';
import type { AnnexGrid } from '../read/annexGrid.ts';
import { rateRelation, termsOf } from './rateRelation.ts';
import { numberAt } from './relations.ts';
import { fixedParts } from './subsets.ts';

/** What the rates of a table come to on the whole and in each of its parts: printed in a total, or of the sums of two columns. */
export function levelsOf(annex: AnnexGrid): number[] {
  const rates = annex.columns.filter(({ kind }) => kind === 'percent');
  return rates.flatMap((column) => {
    const printed = annex.totals.flatMap((row) => numberAt(row, column) ?? []);
    const relation = rateRelation(annex, column);
    if (!relation) return printed;
    const computed = [...fixedParts(annex), ...townsAndOthers(annex)].flatMap((rows) => {
      const [of, to] = rows.reduce<[number, number]>(
        (sum, row) => {
          const [part = 0, whole = 0] = termsOf(relation, row);
          return [sum[0] + part, sum[1] + whole];
        },
        [0, 0],
      );
      return to > 0 ? [(of / to) * 10_000] : [];
    });
    return [...printed, ...computed];
  });
}
