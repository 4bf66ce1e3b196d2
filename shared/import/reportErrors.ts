import type { ImportReport } from './importReport.ts';
import type { UnderstoodSheet } from './understandSheet.ts';
import type { CheckedSheet } from './withoutErrors.ts';

/** The error values of the sheets that were read, each at its cell. */
export function reportErrors(
  report: ImportReport,
  { pieces, head }: UnderstoodSheet,
  checked: readonly CheckedSheet[],
): void {
  for (const { name, from, ownFrom } of pieces) {
    const remarks = checked.find(({ sheet }) => sheet.name === name)?.remarks ?? [];
    for (const { severity, row, column, message } of remarks) {
      const at = (row ?? 0) - ownFrom + from;
      if (at <= head.bottom) continue;
      report.add(severity, { row: at, column }, message, '请在原表中改正公式，或填上应有的内容，再导入。');
    }
  }
}
