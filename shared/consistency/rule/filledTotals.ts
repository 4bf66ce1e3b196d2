import { printHundredths } from '../claim/numerals.ts';
import type { Discrepancy } from '../discrepancy.ts';
import type { AnnexGrid, GridColumn, GridTotal } from '../read/annexGrid.ts';
import { isPositive, isTicked } from './cellAnswers.ts';
import { nearlyAll, numberAt } from './relations.ts';
import { inAnnex } from './report.ts';

/** 合计 under columns of words: how many cells are ticked, or say something. */
export function checkFilledTotals(annex: AnnexGrid): Discrepancy[] {
  return [...tickTotals(annex), ...remarkTotals(annex)];
}

/** 合计 under columns of remarks, with — where there is nothing, is how many there are, where most of them show so. */
function remarkTotals(annex: AnnexGrid): Discrepancy[] {
  const total = onlyTotal(annex);
  if (!total) return [];
  const counted = annex.columns.flatMap((column) => {
    const printed = numberAt(total, column);
    const filled = annex.rows.filter(({ cells }) => !/^[—–/×-]*$/u.test(cells[column.index]?.folded ?? '')).length;
    const isOfWords = ['text', 'category'].includes(column.kind) && !isTicked(annex, column.index);
    return printed !== null && isOfWords && filled < annex.rows.length
      ? [{ column, printed, filled: filled * 100 }]
      : [];
  });
  const wrong = counted.filter(({ printed, filled }) => printed !== filled);
  if (!nearlyAll(counted.length - wrong.length, counted.length)) return [];
  return wrong.map(({ column, printed, filled }) => reportCount(annex, total, column, printed, filled, '填了'));
}

/** 合计 under a column of √ is how many there are. */
function tickTotals(annex: AnnexGrid): Discrepancy[] {
  const total = onlyTotal(annex);
  if (!total) return [];
  return annex.columns.flatMap((column): Discrepancy[] => {
    const printed = numberAt(total, column);
    if (printed === null || !isTicked(annex, column.index)) return [];
    const ticked = annex.rows.filter((row) => isPositive(row.cells[column.index]?.text ?? '')).length * 100;
    if (printed === ticked || printed === annex.rows.length * 100 - ticked) return [];
    return [reportCount(annex, total, column, printed, ticked, '打勾')];
  });
}

function onlyTotal({ totals: [total, ...more] }: AnnexGrid): GridTotal | null {
  return total && more.length === 0 ? total : null;
}

function reportCount(
  annex: AnnexGrid,
  total: GridTotal,
  { title }: GridColumn,
  printed: number,
  right: number,
  how: string,
): Discrepancy {
  const [claimed = '', found = ''] = [printed, right].map(printHundredths);
  const message = `“${total.name}”行的“${title}”印作 ${claimed}，这一列${how}的有 ${found} 个。`;
  return inAnnex(annex, total, title, { severity: 'error', rule: 'column-total', claimed, found, message });
}
