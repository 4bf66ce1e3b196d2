import { type ImportContext, leavesOf } from './importContext.ts';
import type { BodyRow } from './readBody.ts';
import { cellText } from './readCell.ts';

/** The name that a row is known by, with line breaks taken out: a name broken over lines is one name. */
export function rowName(context: ImportContext, row: BodyRow): string {
  for (const column of leavesOf(context)) {
    if (!context.titles.identity.has(column.id)) continue;
    const text = cellText(row, column.id, '').replace(/\s*\n\s*/gu, '');
    if (text !== '') return text;
  }
  return '';
}
