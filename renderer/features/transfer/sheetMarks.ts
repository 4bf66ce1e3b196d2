import type { ImportReport } from '#shared/import/importDraft.ts';

/** How a cell of the sheet is marked, by its address (B7): what is wrong with it goes before what becomes of it. */
export function marksOf(report: ImportReport | null, sheet: string): Map<string, string> {
  const marks = new Map<string, string>();
  if (report?.mapping?.sheet === sheet) {
    for (const { column, row, kind } of report.imported.cells) marks.set(`${column}${row}`, kind);
  }
  for (const { severity, row, column, sheet: where } of report?.diagnostics ?? []) {
    if (row === null || column === null || where !== sheet || severity === 'info') continue;
    marks.set(`${column}${row}`, severity);
  }
  return marks;
}
