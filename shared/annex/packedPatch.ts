import type { LeafColumn } from '../pack/column.ts';
import type { TableCell } from './annexTable.ts';
import { type PackedCells, packCells, unpackCells } from './packedCells.ts';
import type { RowPatch, TablePatch } from './tablePatch.ts';

/** A patch as it crosses the bridge: a pasted block changes thousands of cells, and one number the rank of every row. */
export interface PackedPatch {
  readonly columns: readonly PackedChanges[];
  readonly frame: TablePatch['frame'];
}

interface PackedChanges extends PackedCells {
  readonly column: number;
  /** Which row each of the cells stands in. */
  readonly rows: readonly number[];
}

/** `columns`: of the table after the patch. */
export function packPatch(columns: readonly LeafColumn[], { rows, frame }: TablePatch): PackedPatch {
  const changes = new Map<number, { rows: number[]; cells: TableCell[] }>();
  for (const { row, cells } of rows) {
    for (const { column, cell } of cells) {
      const known = changes.get(column) ?? { rows: [], cells: [] };
      changes.set(column, known);
      known.rows.push(row);
      known.cells.push(cell);
    }
  }
  return {
    columns: [...changes].map(([column, own]) => ({
      column,
      rows: own.rows,
      ...packCells(columns[column], own.cells),
    })),
    frame,
  };
}

export function unpackPatch(before: readonly LeafColumn[], { columns: changes, frame }: PackedPatch): TablePatch {
  const columns = frame.columns ?? before;
  const rows = new Map<number, RowPatch['cells'][number][]>();
  for (const { column, rows: own, ...packed } of changes) {
    for (const [index, cell] of unpackCells(columns[column], packed).entries()) {
      const row = own[index];
      if (row === undefined || cell === undefined) continue;
      const cells = rows.get(row) ?? [];
      rows.set(row, cells);
      cells.push({ column, cell });
    }
  }
  return { rows: [...rows].map(([row, cells]) => ({ row, cells })), frame };
}
