import { foldText, foldTitle } from '../import/nameFold.ts';
import { type GridCell, isFilledStart, type RawGrid } from '../import/rawGrid.ts';
import { isNote } from '../import/rowWords.ts';
import { cellNumber } from './cellNumber.ts';
import { isTotalLabel, isUnitName } from './tableWords.ts';

/** Where a table that no pack knows has its head and its rows. */
export interface TableShape {
  readonly top: number;
  readonly bottom: number;
  /** The tables side by side, as columns of the sheet. */
  readonly blocks: readonly { readonly left: number; readonly right: number }[];
}

const searchedRows = 60;
const deepestHead = 5;

/** The head stands above the first row that is numbered 1, or that begins a list of names; null where there is none. */
export function findShape(grid: RawGrid): TableShape | null {
  const first = firstRow(grid);
  if (first === null) return null;
  let bottom = first - 1;
  while (bottom >= 0 && (starts(grid, bottom).length < 2 || isTotalRow(grid, bottom))) bottom -= 1;
  if (bottom < 0) return null;
  const top = topOf(grid, bottom);
  const titles = Array.from({ length: grid.width }, (_, column) => titleOf(grid, top, bottom, column));
  return { top, bottom, blocks: blocksOf(titles) };
}

/** Filled cells that begin in a row. */
export function starts(grid: RawGrid, row: number): GridCell[] {
  const cells = Array.from({ length: grid.width }, (_, column) => grid.at(row, column));
  return cells.filter((cell, column) => cell.top === row && isFilledStart(cell, column));
}

/** A word for a sum among the first cells, and a number behind it: a head may have such a word too. */
export function isTotalRow(grid: RawGrid, row: number): boolean {
  const cells = starts(grid, row);
  const says = cells.slice(0, 3).some(({ raw }) => raw.number === null && isTotalLabel(raw.text));
  return says && cells.some(({ raw }) => cellNumber(raw) !== null);
}

function firstRow(grid: RawGrid): number | null {
  const last = Math.min(grid.height, searchedRows);
  const found: number[] = [];
  for (let column = 0; column < grid.width; column += 1) {
    const numbered = firstOf(grid, column, last, (text, at) => ordinal(text) === at + 1);
    if (numbered !== null) found.push(numbered);
    const named = firstOf(grid, column, last, (text) => isUnitName(text));
    if (named !== null) found.push(named);
  }
  const rows = found.filter((row) => row > 0);
  return rows.length === 0 ? null : Math.min(...rows);
}

/** 1、 (1) 第一名: the number that a cell gives its row. */
function ordinal(text: string): number | null {
  const match = /^[(（第]?(\d{1,4})[)）、.．]?$/u.exec(text.trim());
  return match ? Number(match[1]) : null;
}

/** The row where two cells below each other are what is looked for: one alone may be anything. */
function firstOf(
  grid: RawGrid,
  column: number,
  last: number,
  fits: (text: string, index: number) => boolean,
): number | null {
  let first = -1;
  let count = 0;
  for (let row = 0; row < last; row += 1) {
    const cell = grid.at(row, column);
    if (cell.top !== row || !isFilledStart(cell, column) || cell.right - cell.left > 2) continue;
    if (fits(cell.raw.text, count)) {
      if (count === 0) first = row;
      count += 1;
      if (count === 2) return first;
    } else {
      count = fits(cell.raw.text, 0) ? 1 : 0;
      first = row;
    }
  }
  return null;
}

function topOf(grid: RawGrid, bottom: number): number {
  let top = bottom;
  for (;;) {
    const reach = Math.min(...Array.from({ length: grid.width }, (_, column) => grid.at(top, column).top));
    if (reach < top) {
      top = reach;
      continue;
    }
    const above = top - 1;
    if (above < 0 || bottom - above >= deepestHead) return top;
    const cells = starts(grid, above);
    if (cells.length < 2 || cells.some(({ raw }) => /[:：]/u.test(raw.text) || isNote(raw.text))) return top;
    if (cells.some(({ raw }) => raw.number !== null || raw.text.length > 60)) return top;
    top = above;
  }
}

function titleOf(grid: RawGrid, top: number, bottom: number, column: number): string {
  const texts = new Set<string>();
  for (let row = top; row <= bottom; row += 1) texts.add(foldTitle(grid.at(row, column).raw.text));
  return [...texts].join('');
}

/** Titles that come again in the same order are tables side by side: their rows go on in the next. */
function blocksOf(titles: readonly string[]): { left: number; right: number }[] {
  let width = titles.length;
  while (width > 0 && titles[width - 1] === '') width -= 1;
  for (let step = 2; step * 2 <= width; step += 1) {
    if (width % step !== 0 || foldText(titles[0] ?? '') === '') continue;
    const again = titles.slice(0, width).every((title, at) => title === titles[at % step]);
    if (again)
      return Array.from({ length: width / step }, (_, at) => ({ left: at * step, right: at * step + step - 1 }));
  }
  return [{ left: 0, right: width - 1 }];
}
