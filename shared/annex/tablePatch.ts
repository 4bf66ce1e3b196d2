import type { AnnexTable, TableCell, TableRow } from './annexTable.ts';
import { sameData } from './sameData.ts';

export interface RowPatch {
  readonly row: number;
  readonly cells: readonly { readonly column: number; readonly cell: TableCell }[];
}

/** What makes one state of a table out of another of the same shape. */
export interface TablePatch {
  readonly rows: readonly RowPatch[];
  /** What stands around the rows, where it changed. */
  readonly frame: Partial<Frame>;
}

type Frame = Omit<AnnexTable, 'rows' | 'annexId'>;

/** Null when rows came, went or moved: then only the whole table will do. */
export function diffTable(before: AnnexTable, after: AnnexTable): TablePatch | null {
  if (before.annexId !== after.annexId || before.rows.length !== after.rows.length) return null;
  const rows: RowPatch[] = [];
  for (const [index, row] of after.rows.entries()) {
    const old = before.rows[index] as TableRow;
    if (old === row) continue;
    if (!sameRowKind(old, row)) return null;
    const cells = changedCells(old, row);
    if (cells.length > 0) rows.push({ row: index, cells });
  }
  return { rows, frame: changedFrame(before, after) };
}

export function isEmptyPatch({ rows, frame }: TablePatch): boolean {
  return rows.length === 0 && Object.keys(frame).length === 0;
}

/** Rows that the patch does not name keep their identity, and so does the table when nothing changed. */
export function applyPatch(table: AnnexTable, patch: TablePatch): AnnexTable {
  if (isEmptyPatch(patch)) return table;
  if (patch.rows.length === 0) return { ...table, ...patch.frame };
  const rows = [...table.rows];
  for (const { row: index, cells: changed } of patch.rows) {
    const row = rows[index];
    if (row === undefined) continue;
    const cells = [...row.cells];
    for (const { column, cell } of changed) cells[column] = cell;
    rows[index] = { ...row, cells };
  }
  return { ...table, ...patch.frame, rows };
}

function sameRowKind(a: TableRow, b: TableRow): boolean {
  return (
    a.kind === b.kind && a.subjectId === b.subjectId && a.groupId === b.groupId && a.cells.length === b.cells.length
  );
}

function changedCells(before: TableRow, after: TableRow): RowPatch['cells'] {
  const changed: { readonly column: number; readonly cell: TableCell }[] = [];
  // Nearly all cells are shared objects: a plain loop over them is what an answer that moves all ranks waits for.
  for (let column = 0; column < after.cells.length; column++) {
    const [old, cell] = [before.cells[column], after.cells[column]];
    if (old !== cell && cell !== undefined && !sameData(old, cell)) changed.push({ column, cell });
  }
  return changed;
}

function changedFrame(before: AnnexTable, after: AnnexTable): Partial<Frame> {
  const { rows: _before, annexId: _id, ...old } = before;
  const { rows: _after, annexId: _same, ...frame } = after;
  const changed = Object.entries(frame).filter(([name, value]) => !sameData(old[name as keyof Frame], value));
  return Object.fromEntries(changed);
}
