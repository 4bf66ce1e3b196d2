import type { AnnexTable } from '#shared/annex/annexTable.ts';
import { titleOf } from '../recording/columnText.ts';

/** What to call the row: its name column, else its first text that is no number. */
export function subjectName(table: AnnexTable, row: number): string {
  const cells = table.rows[row]?.cells ?? [];
  const name = table.columns.findIndex((column) => column.kind === 'name');
  if (name >= 0) return cells[name]?.text ?? '';
  const found = table.columns.findIndex(
    (column, index) => column.kind !== 'serial' && (cells[index]?.text ?? '') !== '',
  );
  return cells[found]?.text ?? `第${row + 1}行`;
}

/** A cell for people: 县财政局，1.是否制定…… */
export function cellName(table: AnnexTable, place: { readonly subjectId: string; readonly columnId: string }): string {
  const row = table.rows.findIndex(({ subjectId }) => subjectId === place.subjectId);
  const column = table.columns.find(({ id }) => id === place.columnId);
  return `${row < 0 ? '' : subjectName(table, row)}，${column === undefined ? '' : titleOf(column)}`;
}
