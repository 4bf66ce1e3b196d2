import { formatHundredths } from '../annex/value.ts';
import type { LeafColumn } from '../pack/column.ts';
import type { BodyRow, TotalRow } from './bodyRows.ts';
import { columnTitle } from './columnTitle.ts';
import type { ImportContext } from './importContext.ts';
import { leavesOf } from './importContext.ts';
import type { Body } from './readBody.ts';
import { ownCells, printedNumber } from './readCell.ts';

const summed: readonly LeafColumn['kind'][] = ['integer', 'decimal', 'count', 'sum'];

/** Totals rows are not imported. What they print is compared with the sum of the rows that they total. */
export function verifyTotals(context: ImportContext, body: Body): void {
  let from = 0;
  for (const total of body.totals) {
    if (total.kind === 'figure') continue;
    const rows = total.kind === 'subtotal' ? body.rows.slice(from, total.after) : body.rows;
    if (total.kind === 'subtotal') from = total.after;
    for (const column of leavesOf(context)) {
      if (summed.includes(column.kind)) verifyCell(context, total, column, rows);
    }
  }
}

function verifyCell(context: ImportContext, total: TotalRow, column: LeafColumn, rows: readonly BodyRow[]): void {
  const cell = ownCells(total, column.id)[0];
  const printed = cell ? printedNumber(cell.raw) : null;
  if (!cell || printed === null || rows.length === 0) return;
  const sum = rows.reduce((so, row) => so + (firstNumber(row, column.id) ?? 0), 0);
  if (sum === printed) return;
  const message = `“${total.label}”行的“${columnTitle(column)}”印作 ${formatHundredths(printed)}，各行相加是 ${formatHundredths(sum)}。`;
  context.report.add(
    'warning',
    { row: total.row, column: cell.left, subject: total.label },
    message,
    '合计行不导入，请核对各行的数。',
  );
}

function firstNumber(row: BodyRow, columnId: string): number | null {
  const cell = ownCells(row, columnId)[0];
  return cell ? printedNumber(cell.raw) : null;
}
