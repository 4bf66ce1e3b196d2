import type { Discrepancy } from '../discrepancy.ts';
import type { AnnexGrid, GridColumn, GridTotal } from '../read/annexGrid.ts';
import { inAnnex } from './report.ts';

const counted = /^共?(\d{1,4})(?:个|家|项|件|条|处|户|名|宗|起)$/u;

interface Said {
  readonly total: GridTotal;
  readonly column: GridColumn;
  readonly printed: string;
  readonly number: number;
}

/** 小计 with 6个 below what its rows say in words: how many rows it sums, as the other totals of the column show. */
export function checkTotalCounts(annex: AnnexGrid): Discrepancy[] {
  return annex.columns.flatMap((column) => {
    const said = annex.totals.flatMap((total) => countIn(total, column));
    const right = said.filter(isOfRows);
    // Another number may be of other things: 12个 of the offices that some of the rows share.
    if (right.length < 2 || right.length * 2 <= said.length) return [];
    return said.filter((each) => !isOfRows(each)).map((each) => report(annex, each));
  });
}

/** In a column of words a number can only say how many there are. */
function countIn(total: GridTotal, column: GridColumn): Said[] {
  const isOfWords = ['name', 'text', 'category', 'serial', 'empty'].includes(column.kind);
  const printed = total.cells[column.index]?.folded ?? '';
  const number = counted.exec(printed)?.[1];
  return isOfWords && number !== undefined ? [{ total, column, printed, number: Number(number) }] : [];
}

function isOfRows({ total, number }: Said): boolean {
  return total.of.length === number;
}

function report(annex: AnnexGrid, { total, column, printed }: Said): Discrepancy {
  const found = `${total.of.length}${printed.replace(/^共?\d+/u, '')}`;
  const message = `“${total.name}”行的“${column.title}”印作 ${printed}，所合计的是 ${total.of.length} 行。请核对。`;
  return inAnnex(annex, total, column.title, {
    severity: 'error',
    rule: 'row-count',
    claimed: printed,
    found,
    message,
  });
}
