import { countsIn } from '../claim/counts.ts';
import { printHundredths } from '../claim/numerals.ts';
import type { Discrepancy } from '../discrepancy.ts';
import type { AnnexGrid } from '../read/annexGrid.ts';
import type { Sentence } from '../read/textDocument.ts';
import { numberAt } from './relations.ts';
import { inText, nameOfAnnex } from './report.ts';

/** 总体合格率72% against the 合格率 of the totals row. */
export function checkAnnexRates(sentence: Sentence, annexes: readonly AnnexGrid[]): Discrepancy[] {
  return countsIn(sentence.text).flatMap((rate): Discrepancy[] => {
    if (rate.measure !== '%' || rate.bound || rate.rough || !/总体|整体|全[县市区]|综合/u.test(rate.before)) return [];
    const found = annexes.flatMap((annex) =>
      annex.columns.flatMap((column) => {
        const title = column.path.at(-1) ?? '';
        const total = annex.totals.at(-1);
        if (column.kind !== 'percent' || title.length < 3 || !rate.before.endsWith(title) || !total) return [];
        return [{ annex, title, cell: total.cells[column.index], value: numberAt(total, column) }];
      }),
    );
    const [first] = found;
    if (
      !first ||
      found.some(
        ({ value, cell }) =>
          value === null ||
          rounded(value, rate.decimals) === rate.value ||
          rounded(rate.value, cell?.decimals ?? 0) === value,
      )
    )
      return [];
    const said = `${printHundredths(rate.value)}%`;
    const message = `${nameOfAnnex(first.annex)}合计行的“${first.title}”是 ${first.cell?.text}，文中写作 ${said}。`;
    return [
      inText(sentence, rate.start, rate.end, {
        severity: 'error',
        rule: 'annex-rate',
        claimed: said,
        found: first.cell?.text ?? '',
        message,
      }),
    ];
  });
}

function rounded(value: number, decimals: number): number {
  const step = 10 ** Math.max(0, 2 - decimals);
  return Math.round(value / step) * step;
}
