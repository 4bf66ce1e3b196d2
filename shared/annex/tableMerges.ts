import type { LeafColumn } from '../pack/column.ts';
import type { DraftCell, DraftRow } from './tableRows.ts';

interface Neighbours {
  readonly column: LeafColumn;
  readonly above: DraftRow;
  readonly below: DraftRow;
  readonly upper: DraftCell;
  readonly lower: DraftCell;
  /** A cell to the left, of the hierarchy, begins anew in the lower row. */
  readonly parentBegins: boolean;
}

/** Whether a cell continues the one above it. Blank cells are only joined inside one parent cell. */
function continues({ column, above, below, upper, lower, parentBegins }: Neighbours): boolean {
  if (above.kind !== 'subject' || below.kind !== 'subject' || upper.text !== lower.text) return false;
  if (below.row?.subject.starts.includes(column.id)) return false;
  const bound = column.merge === 'hierarchy' || lower.text === '';
  return !(bound && parentBegins);
}

/**
 * Merges equal neighbours downwards in the columns that ask for it. Never over a group, subtotal or total row; `hierarchy`
 * columns also break where a hierarchy column to their left does; `Subject.starts` breaks although the text is equal. A cell
 * that is covered keeps its value and text (a block that begins there prints it again) and has `rowSpan` 0.
 */
export function mergeDownwards(columns: readonly LeafColumn[], rows: readonly DraftRow[]): void {
  const parentBegins = new Set<number>();
  for (const [index, column] of columns.entries()) {
    if (column.merge === undefined) continue;
    const begins = mergeColumn(column, index, rows, parentBegins);
    if (column.merge === 'hierarchy') for (const row of begins) parentBegins.add(row);
  }
}

/** Sets the spans of one column and returns the rows in which a cell begins. */
function mergeColumn(
  column: LeafColumn,
  index: number,
  rows: readonly DraftRow[],
  parentBegins: ReadonlySet<number>,
): number[] {
  const begins: number[] = [];
  let top: DraftCell | null = null;
  for (const [place, below] of rows.entries()) {
    const above = rows[place - 1];
    const upper = above?.cells[index];
    const lower = below.cells[index];
    if (
      top &&
      above &&
      upper &&
      lower &&
      continues({ column, above, below, upper, lower, parentBegins: parentBegins.has(place) })
    ) {
      top.rowSpan = (top.rowSpan ?? 1) + 1;
      lower.rowSpan = 0;
    } else {
      begins.push(place);
      top = lower ?? null;
    }
  }
  return begins;
}
