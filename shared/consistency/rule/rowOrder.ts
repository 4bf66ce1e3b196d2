import type { Discrepancy } from '../discrepancy.ts';
import type { AnnexGrid, GridColumn, GridRow } from '../read/annexGrid.ts';
import { numberAt } from './relations.ts';
import { inAnnex } from './report.ts';

/** Of fewer rows any order has two that changed places by chance. */
const fewest = 8;

/** Two rows that changed places in a table that is otherwise in order of a number from the top to the end. */
export function checkRowOrder(annex: AnnexGrid): Discrepancy[] {
  const rows = annex.rows.filter(({ name }) => !/^其[他它余]/u.test(name));
  const counted = annex.columns.filter(
    (column) =>
      (column.kind === 'number' || column.kind === 'percent') &&
      rows.every((row) => numberAt(row, column) !== null) &&
      new Set(rows.map((row) => numberAt(row, column))).size * 3 >= rows.length * 2,
  );
  if (rows.length < fewest || annex.columns.some(({ kind }) => kind === 'rank')) return [];
  const orders = counted.flatMap((column) =>
    ([1, -1] as const).map((sign) => ({ column, falls: falls(rows, column, sign) })),
  );
  if (orders.some(({ falls: out }) => out.length === 0)) return [];
  const [order] = orders.filter(
    ({ column, falls: [at, ...more] }) => at !== undefined && more.length === 0 && isPutRight(rows, column, at),
  );
  const [at = 0] = order?.falls ?? [];
  const [before, row] = [rows[at - 1], rows[at]];
  if (!order || !before || !row) return [];
  const { index, title } = order.column;
  const [above, below] = [before, row].map(({ cells }) => cells[index]?.text ?? '');
  const message = `这张表按“${title}”排列，只有“${before.name}”（${above}）和“${row.name}”（${below}）两行前后颠倒。请核对行的次序。`;
  const claim = { severity: 'doubt', rule: 'row-order', claimed: below ?? '', found: '次序不对', message } as const;
  return [inAnnex(annex, row, title, claim)];
}

/** Where a row is out of order with the row before it: from many to few (1) or from few to many (-1). */
function falls(rows: readonly GridRow[], column: GridColumn, sign: 1 | -1): number[] {
  return rows.flatMap((row, at) => {
    const before = rows[at - 1];
    return before && ((numberAt(row, column) ?? 0) - (numberAt(before, column) ?? 0)) * sign > 0 ? [at] : [];
  });
}

/** Each of the two in the place of the other leaves nothing out of order. */
function isPutRight(rows: readonly GridRow[], column: GridColumn, at: number): boolean {
  const [before, row] = [rows[at - 1], rows[at]];
  if (!before || !row) return false;
  const put = rows.with(at - 1, row).with(at, before);
  return ([1, -1] as const).some((sign) => falls(put, column, sign).length === 0);
}
