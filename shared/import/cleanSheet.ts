import type { CheckedSheet } from './checkSheet.ts';
import { cleanText, looksDamaged } from './cleanText.ts';
import type { RawRemark, RawSheet } from './rawSheet.ts';

/** Damage is all over a sheet or nowhere: its first rows tell. */
const sampledRows = 200;
const mostRemarks = 200;

/** A sheet that was pasted from a damaged or traditional page, repaired; what was changed is told once for each kind of repair. */
export function cleanSheet(sheet: RawSheet): CheckedSheet {
  const sample = sheet.rows.slice(0, sampledRows).flatMap((row) => row.map(({ text }) => text));
  if (!looksDamaged(sample.join('\n'))) return { sheet, remarks: [] };
  const remarks: RawRemark[] = [];
  let simplified = 0;
  const rows = sheet.rows.map((row, at) =>
    row.map((cell, column) => {
      const { text, removed } = cleanText(cell.text);
      for (const { kind, severity, message } of removed) {
        if (kind === 'traditional') simplified += 1;
        else if (remarks.length < mostRemarks) remarks.push({ severity, row: at, column, message });
      }
      return text === cell.text ? cell : { ...cell, text };
    }),
  );
  if (simplified > 0) {
    const message = `这张工作表是繁体字，${simplified} 格改成了简体字再读。`;
    remarks.unshift({ severity: 'info', row: null, column: null, message });
  }
  return { sheet: { ...sheet, rows }, remarks };
}
