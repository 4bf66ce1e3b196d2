import { findHead } from './findHead.ts';
import type { HeadTitles } from './headTitles.ts';
import { createGrid } from './rawGrid.ts';
import type { RawCell, RawSheet } from './rawSheet.ts';

const empty: RawCell = { text: '', number: null, percent: false, date: null };
const mostRows = 60;
const mostColumns = 400;

/** True when the sheet would have the annex's head if its rows were its columns: units stand side by side. */
export function looksTurned({ rows }: RawSheet, titles: HeadTitles): boolean {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (rows.length > mostRows || width > mostColumns) return false;
  const turned = Array.from({ length: width }, (_, column) => rows.map((row) => row[column] ?? empty));
  return findHead(createGrid({ name: '', rows: turned, merges: [] }), titles) !== null;
}
