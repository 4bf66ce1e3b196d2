import type { SheetParts } from './useSheetParts.ts';

export interface ShownCell {
  readonly column: number;
  /** Last row and column that it covers; all count from 0. */
  readonly bottom: number;
  readonly right: number;
  readonly text: string;
}

export interface ShownRow {
  readonly row: number;
  /** False for a row above the view that is there only because a merged cell of it reaches in. */
  readonly top: boolean;
  readonly cells: readonly ShownCell[];
}

/** The cells of the rows in view, each merged region once, in the row where it begins. */
export function visibleCells(
  parts: SheetParts,
  { from, to }: { readonly from: number; readonly to: number },
  columns: number,
): ShownRow[] {
  const covered = new Set<number>();
  const above: ShownRow[] = [];
  const starts = new Map<number, { readonly bottom: number; readonly right: number }>();
  for (const { top, left, bottom, right } of parts.merges) {
    if (bottom < from || top >= to) continue;
    const region = { bottom, right: Math.min(right, columns - 1) };
    for (let row = Math.max(top, from); row <= Math.min(bottom, to); row++) {
      for (let column = left; column <= region.right; column++) covered.add(row * columns + column);
    }
    if (top >= from) starts.set(top * columns + left, region);
    else above.push({ row: top, top: false, cells: [{ column: left, ...region, text: parts.text(top, left) }] });
  }
  const rows: ShownRow[] = [];
  for (let row = from; row < to; row++) {
    const cells: ShownCell[] = [];
    for (let column = 0; column < columns; column++) {
      const place = row * columns + column;
      const start = starts.get(place);
      if (covered.has(place) && !start) continue;
      cells.push({ column, bottom: row, right: column, ...start, text: parts.text(row, column) });
    }
    rows.push({ row, top: true, cells });
  }
  return [...joinRows(above), ...rows];
}

/** Several merged cells may begin in one row above the view. */
function joinRows(rows: readonly ShownRow[]): ShownRow[] {
  const byRow = new Map<number, ShownRow>();
  for (const each of rows) {
    const known = byRow.get(each.row);
    byRow.set(each.row, known ? { ...known, cells: [...known.cells, ...each.cells] } : each);
  }
  return [...byRow.values()];
}
