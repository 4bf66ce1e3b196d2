import type { CheckedSheet } from './checkSheet.ts';
import type { ImportReport } from './importReport.ts';
import type { UnderstoodSheet } from './understandSheet.ts';

/** What was repaired or left out in the sheets that were read. */
export function reportRepairs(
  report: ImportReport,
  { pieces, head }: UnderstoodSheet,
  checked: readonly CheckedSheet[],
): void {
  for (const { name, from, ownFrom } of pieces) {
    const remarks = checked.find(({ sheet }) => sheet.name === name)?.remarks ?? [];
    for (const { severity, row, column, message } of remarks) {
      const at = row === null ? null : row - ownFrom + from;
      if (at === null || at > head.bottom) report.add(severity, { row: at, column }, message);
    }
  }
}
