import type { LeafColumn } from '../pack/column.ts';
import { numberOf } from './arithmetic.ts';
import { rankValues } from './rank.ts';
import type { DraftRow } from './tableRows.ts';

type RankColumn = Extract<LeafColumn, { kind: 'rank' }>;

interface Stretch {
  readonly groupId: string | null;
  readonly places: number[];
}

/** Rows that are ranked together and stand under each other with nothing summed in between. */
function stretches(column: RankColumn, rows: readonly DraftRow[]): Stretch[] {
  const found: Stretch[] = [];
  let open: Stretch | null = null;
  for (const [place, row] of rows.entries()) {
    if (row.kind === 'subtotal' || row.kind === 'total') open = null;
    if (row.kind !== 'subject') continue;
    const groupId = column.within === 'group' ? row.groupId : null;
    if (!open || open.groupId !== groupId) {
      open = { groupId, places: [] };
      found.push(open);
    }
    open.places.push(place);
  }
  return found;
}

/**
 * Adds live ranks where ranking the cells on the sheet gives the ranks that were computed over all rows: not when some of
 * them are not printed, exempt units stand between, or ties are broken by order. `by` is the index of the ranked column.
 */
export function rankFormulas(
  column: RankColumn,
  index: number,
  by: number | undefined,
  rows: readonly DraftRow[],
): void {
  const { method, order } = column;
  if (by === undefined || method === 'unique') return;
  const split = stretches(column, rows);
  for (const { places } of split) {
    const numbers = places.map((place) => numberOf(rows[place]?.cells[by]?.value));
    const ranks = rankValues(numbers, { method, order });
    const cells = places.map((place) => rows[place]?.cells[index]);
    const same = cells.every((cell, at) => typeof cell?.value !== 'number' || cell.value === (ranks[at] ?? 0) * 100);
    const [first, last] = [places[0], places.at(-1)];
    if (!same || first === undefined || last === undefined) continue;
    const range = { from: { row: first, columnId: column.by }, to: { row: last, columnId: column.by } };
    for (const [at, cell] of cells.entries()) {
      const row = places[at];
      if (typeof cell?.value !== 'number' || row === undefined) continue;
      cell.formula = { fn: 'rank', of: { row, columnId: column.by }, range, method, order };
    }
  }
}
