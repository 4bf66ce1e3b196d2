import { type FoundHead, findHead } from './findHead.ts';
import type { HeadTitles } from './headTitles.ts';
import { createGrid } from './rawGrid.ts';
import type { RawCell, RawMerge, RawSheet } from './rawSheet.ts';
import { isNote } from './rowWords.ts';

/** Which rows of the sheet stand as columns in the turned one; those above and below it are lines of the page and stay as they are. */
export interface Turn {
  readonly from: number;
  readonly to: number;
  /** Columns of the sheet: as many rows the turned table has. */
  readonly width: number;
}

export interface TurnedSheet {
  readonly sheet: RawSheet;
  readonly turn: Turn;
}

const empty: RawCell = { text: '', number: null, percent: false, date: null };
const mostRows = 60;
const mostColumns = 400;
/** Label, title, period and unit of measure above a table. */
const mostLinesAbove = 12;

/**
 * The sheet with the rows of its table as columns, where it then has a head like the annex's: its units stand side by side.
 * @param isName tells the names of units, which begin the table; its corner names the items, and not them
 */
export function turnSheet(
  sheet: RawSheet,
  titles: HeadTitles,
  isName: ((text: string) => boolean) | null = null,
): TurnedSheet | null {
  const width = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (sheet.rows.length > mostRows || width > mostColumns || width < 2) return null;
  const named = isName ? sheet.rows.slice(0, mostLinesAbove).findIndex((row) => beginsTable(row, isName)) : -1;
  const first = named < 0 ? null : firstRow(sheet, named);
  let best: { readonly turn: Turn; readonly head: FoundHead } | null = null;
  for (let from = first ?? 0; from <= (first ?? Math.min(mostLinesAbove, sheet.rows.length - 1)); from += 1) {
    const turn = { from, to: sheet.rows.length - 1, width };
    const head = findHead(createGrid(turned(sheet, turn)), titles);
    // With the lines above it the table has them for columns that the annex does not know: the less of them the better.
    if (head && head.top >= from && head.score >= (best?.head.score ?? 0)) best = { turn, head };
  }
  if (!best) return null;
  const { from } = best.turn;
  const last = Math.max(...best.head.blocks.flatMap(({ columns }) => [...columns.values()]));
  const turn = { from, to: lastRow(sheet, from + last), width };
  return { sheet: turned(sheet, turn), turn };
}

function beginsTable(row: readonly RawCell[], isName: (text: string) => boolean): boolean {
  let names = 0;
  for (const { text } of row) if (text.trim() !== '' && isName(text)) names += 1;
  return names > 1;
}

/** Headings of groups stand above the names, beside a corner that reaches down to them. */
function firstRow({ merges }: RawSheet, named: number): number {
  return merges.reduce((first, { top, bottom }) => (top < first && bottom >= first ? top : first), named);
}

/** What stands below the last known row is of the table too, up to its notes and footer. */
function lastRow({ rows }: RawSheet, known: number): number {
  const below = rows.findIndex((cells, row) => {
    const first = cells.find(({ text }) => text.trim() !== '');
    return row > known && (first === undefined || isNote(first.text));
  });
  return below < 0 ? rows.length - 1 : below - 1;
}

function turned({ rows, merges, name, remarks }: RawSheet, turn: Turn): RawSheet {
  const { from, to, width } = turn;
  const table = rows.slice(from, to + 1);
  const side = Array.from({ length: width }, (_, column) => table.map((row) => row[column] ?? empty));
  return {
    name,
    rows: [...rows.slice(0, from), ...side, ...rows.slice(to + 1)],
    merges: merges.flatMap((merge) => turnMerge(merge, turn) ?? []),
    ...(remarks && { remarks }),
  };
}

function turnMerge({ top, left, bottom, right }: RawMerge, { from, to, width }: Turn): RawMerge | null {
  if (bottom < from) return { top, left, bottom, right };
  const down = width - (to - from + 1);
  if (top > to) return { top: top + down, left, bottom: bottom + down, right };
  if (top < from || bottom > to) return null;
  return { top: from + left, left: top - from, bottom: from + right, right: bottom - from };
}

/** A place of either sheet; null where a whole row or column is meant. */
export interface TurnedPlace {
  readonly row: number | null;
  readonly column: number | null;
}

/** Where in the file a place of the turned sheet is. */
export function placeBefore({ from, to, width }: Turn, { row, column }: TurnedPlace): TurnedPlace {
  if (row !== null && row < from) return { row, column };
  if (row !== null && row >= from + width) return { row: row - width + (to - from + 1), column };
  if (row === null) return { row: column === null ? null : from + column, column: null };
  // What is said of a whole row names its unit, which stands at the top.
  return { row: from + (column ?? 0), column: row - from };
}

/** Where in the turned sheet a place of the file is. */
export function placeAfter({ from, to, width }: Turn, { row, column }: TurnedPlace): TurnedPlace {
  if (row !== null && row < from) return { row, column };
  if (row !== null && row > to) return { row: row + width - (to - from + 1), column };
  return { row: column === null ? null : from + column, column: row === null ? null : row - from };
}
