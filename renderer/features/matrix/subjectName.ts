import type { AnnexTable } from '#shared/annex/annexTable.ts';

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
