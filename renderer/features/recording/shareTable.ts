import type { AnnexTable, TableCell, TableRow } from '#shared/annex/annexTable.ts';
import { isPeriod, type Value } from '#shared/annex/value.ts';

/**
 * The new table, made of the old one's rows, columns and head where they say the same: what has not changed keeps its identity and
 * is not drawn again.
 */
export function shareTable(old: AnnexTable | undefined, next: AnnexTable): AnnexTable {
  if (old === undefined || old.annexId !== next.annexId) return next;
  const bySubject = new Map(old.rows.map((row) => [rowKey(row), row]));
  const rows = next.rows.map((row) => {
    const before = bySubject.get(rowKey(row));
    return before !== undefined && sameRow(before, row) ? before : row;
  });
  const sameColumns = JSON.stringify(old.columns) === JSON.stringify(next.columns);
  const sameHeader = sameColumns && JSON.stringify(old.header) === JSON.stringify(next.header);
  return {
    ...next,
    rows,
    columns: sameColumns ? old.columns : next.columns,
    header: sameHeader ? old.header : next.header,
  };
}

function rowKey(row: TableRow): string {
  return `${row.kind}/${row.groupId ?? ''}/${row.subjectId ?? ''}`;
}

function sameRow(a: TableRow, b: TableRow): boolean {
  return a.cells.length === b.cells.length && a.cells.every((cell, index) => sameCell(cell, b.cells[index]));
}

function sameCell(a: TableCell, b: TableCell | undefined): boolean {
  return b !== undefined && a.text === b.text && a.rowSpan === b.rowSpan && sameValue(a.value, b.value);
}

function sameValue(a: Value, b: Value): boolean {
  if (isPeriod(a) && isPeriod(b)) return a.from === b.from && a.to === b.to;
  return a === b;
}
