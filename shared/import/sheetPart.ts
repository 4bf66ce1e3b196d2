import type { SheetPart, SourceSheet } from './importDraft.ts';
import type { RawSheet } from './rawSheet.ts';

/** A window shows no more at once. */
const mostRows = 500;
const mostColumns = 400;
const mostMerges = 5000;
/** Nobody reads more of one cell in a grid; the rest is in the file. */
const longestText = 500;

const picture = { rows: 14, columns: 8, text: 12 };

/** Rows of a sheet as they are printed, with the merged regions that reach into them. */
export function sheetPart({ rows, merges }: RawSheet, from: number, to: number): SheetPart {
  const last = Math.min(to, from + mostRows);
  return {
    from,
    rows: rows.slice(from, last).map((row) => row.slice(0, mostColumns).map(({ text }) => text.slice(0, longestText))),
    merges: merges.filter(({ top, bottom }) => top < last && bottom >= from).slice(0, mostMerges),
  };
}

export function describeSheet(sheet: RawSheet): SourceSheet {
  const corner = sheetPart(sheet, 0, picture.rows);
  return {
    name: sheet.name,
    rows: sheet.rows.length,
    columns: sheet.rows.reduce((most, row) => Math.max(most, row.length), 0),
    picture: {
      ...corner,
      rows: corner.rows.map((row) => row.slice(0, picture.columns).map((text) => text.slice(0, picture.text))),
    },
  };
}
