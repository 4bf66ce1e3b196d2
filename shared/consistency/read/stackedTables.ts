import { createGrid, isFilledStart, type RawGrid } from '../../import/rawGrid.ts';
import type { RawSheet } from '../../import/rawSheet.ts';
import { readHundredths } from '../claim/numerals.ts';
import { foldCheckText } from './sentences.ts';

/** One of several tables that are printed as one, with the line that stands over its head. */
export interface StackedTable {
  readonly sheet: RawSheet;
  readonly heading: string;
}

/**
 * 信息内容｜本年处理决定数量 in the middle of a table is the head of another one; the same head again, on the next page, is none
 * and is left out.
 */
export function stackedTables(sheet: RawSheet): StackedTable[] {
  const grid = createGrid(sheet);
  let top = 0;
  while (top < grid.height && filledStarts(grid, top).length < 2) top += 1;
  const first = textsOf(grid, top);
  const again = rowsFrom(top + 1, grid.height).filter((row) => isHeadLike(grid, row, first[0] ?? ''));
  if (again.length === 0) return [{ sheet, heading: '' }];
  const sameHead = new Set(again.filter((row) => textsOf(grid, row).join('｜') === first.join('｜')));
  const begins = again
    .map((row) => (isHeading(grid, row - 1) ? row - 1 : row))
    .filter((row, at) => row > top && (!sameHead.has(again[at] ?? -1) || isHeading(grid, row)));
  const left = new Set([...sameHead].filter((row) => !begins.includes(row) && !begins.includes(row - 1)));
  return [0, ...begins].map((from, at) => ({
    sheet: rowsOfSheet(sheet, from, begins[at] ?? grid.height, left),
    heading: at === 0 ? '' : (headingAt(grid, from) ?? ''),
  }));
}

function rowsFrom(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);
}

function filledStarts(grid: RawGrid, row: number): number[] {
  return rowsFrom(0, grid.width).filter((column) => {
    const cell = grid.at(row, column);
    return cell.top === row && isFilledStart(cell, column);
  });
}

function textsOf(grid: RawGrid, row: number): string[] {
  return filledStarts(grid, row).map((column) => foldCheckText(grid.at(row, column).raw.text));
}

/** Begins with what the head begins with, and shows no number. */
function isHeadLike(grid: RawGrid, row: number, title: string): boolean {
  const texts = textsOf(grid, row);
  return (
    texts.length > 1 && texts[0] === title && title.length > 1 && texts.every((text) => readHundredths(text) === null)
  );
}

function headingAt(grid: RawGrid, row: number): string | null {
  const [text, ...more] = row < 0 ? [] : textsOf(grid, row);
  return text !== undefined && more.length === 0 && readHundredths(text) === null ? text : null;
}

function isHeading(grid: RawGrid, row: number): boolean {
  return headingAt(grid, row) !== null;
}

function rowsOfSheet(sheet: RawSheet, from: number, to: number, without: ReadonlySet<number>): RawSheet {
  const kept = rowsFrom(from, Math.min(to, sheet.rows.length)).filter((row) => !without.has(row));
  const placeOf = new Map(kept.map((row, at) => [row, at]));
  const merges = sheet.merges.flatMap(({ top, bottom, left, right }) => {
    const own = rowsFrom(top, bottom + 1).flatMap((row) => placeOf.get(row) ?? []);
    const [first, last] = [own[0], own.at(-1)];
    return first === undefined || last === undefined || !placeOf.has(top)
      ? []
      : [{ top: first, bottom: last, left, right }];
  });
  return { ...sheet, rows: kept.map((row) => sheet.rows[row] ?? []), merges };
}
