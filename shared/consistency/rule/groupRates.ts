import type { AnnexGrid, GridColumn } from '../read/annexGrid.ts';
import type { Derived } from './derivedColumns.ts';
import { rateRelation } from './rateRelation.ts';
import { numbersOf } from './relations.ts';
import { isPartOf, rateOf } from './shownRates.ts';

/** 三季度 with 应报, 按时 and 按时率 beside 7月, 8月 and 9月 with the first two alone: what each of the others has for a rate. */
export function groupRates(annex: AnnexGrid): Derived[] {
  const numbers = numbersOf(annex);
  return annex.columns.flatMap((rate): Derived[] => {
    const relation = rate.kind === 'percent' && rate.path.length > 1 ? rateRelation(annex, rate) : null;
    if (relation?.way !== 'part') return [];
    const heads = new Set(numbers.filter(({ path }) => path.length > 1).map(headOf));
    return [...heads].flatMap((head): Derived[] => {
      const like = ({ path }: GridColumn): GridColumn | undefined =>
        numbers.find((each) => headOf(each) === head && each.path.at(-1) === path.at(-1));
      const [of, to] = [like(relation.of), like(relation.to)];
      const leaf = rate.path.at(-1) ?? '';
      const isPrinted = annex.columns.some((each) => headOf(each) === head && each.path.at(-1) === leaf);
      if (!of || !to || isPrinted || !isPartOf(annex, of, to)) return [];
      return [{ ...rateOf(of, to, `${head}${leaf}`), path: [head, leaf] }];
    });
  });
}

function headOf({ path }: GridColumn): string {
  return path.slice(0, -1).join('');
}
