import type { BodyRow } from './bodyRows.ts';
import type { ImportContext } from './importContext.ts';
import { cellText } from './readCell.ts';

/** The name that a row is known by, with line breaks taken out: a name broken over lines is one name. */
export function rowName({ titles }: ImportContext, row: BodyRow): string {
  for (const id of titles.identity) {
    const text = cellText(row, id, '').replace(/\s*\n\s*/gu, '');
    if (text !== '') return text;
  }
  return '';
}
