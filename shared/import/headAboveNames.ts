import { type FoundHead, type HeadBlock, readHead } from './findHead.ts';
import type { HeadTitles } from './headTitles.ts';
import { foldText } from './nameFold.ts';
import { isFilledStart, type RawGrid } from './rawGrid.ts';

const searchedRows = 80;
const deepestHead = 4;
/** A list of names, and no single word that happens to be one. */
const fewestNames = 2;

/**
 * The head where none of its titles is the annex's: it stands above the first of the names that are known. Its columns are
 * then told by titles that are alike (mapColumns), and are doubtful.
 */
export function headAboveNames(
  grid: RawGrid,
  titles: HeadTitles,
  isSubject: (text: string) => boolean,
): FoundHead | null {
  const lists = listsOfNames(grid, isSubject);
  const [first] = lists;
  if (!first) return null;
  let bottom = Math.min(...lists.map((list) => list.row)) - 1;
  while (bottom >= 0 && starts(grid, bottom) < 2) bottom -= 1;
  if (bottom < 0) return null;
  let top = bottom;
  while (top > 0 && bottom - top + 1 < deepestHead && starts(grid, top - 1) >= 2 && !isLine(grid, top - 1)) top -= 1;
  const head = readHead(grid, titles, top, bottom);
  const known = head.blocks[0]?.columns ?? new Map<string, number>();
  const lefts = lists.map(({ column }, index) => (index === 0 ? 0 : column - first.column));
  const blocks = lists.map((_, index): HeadBlock => {
    const left = lefts[index] ?? 0;
    const right = (lefts[index + 1] ?? grid.width) - 1;
    const columns = new Map([...known].filter(([, column]) => column >= left && column <= right));
    return { left, right, columns };
  });
  return { ...head, blocks, score: head.score / 2 + 0.01 };
}

interface NameList {
  readonly column: number;
  /** Of the first name. */
  readonly row: number;
  readonly names: ReadonlySet<string>;
}

/** The columns that list known names, from left to right; of two that list the same names the first. */
function listsOfNames(grid: RawGrid, isSubject: (text: string) => boolean): NameList[] {
  const lists: NameList[] = [];
  const last = Math.min(grid.height, searchedRows);
  for (let column = 0; column < grid.width; column += 1) {
    let first = -1;
    const names = new Set<string>();
    for (let row = 0; row < last; row += 1) {
      const cell = grid.at(row, column);
      const text = cell.raw.text;
      if (cell.top !== row || !isFilledStart(cell, column) || text.length > 100 || !isSubject(text)) continue;
      if (first < 0) first = row;
      names.add(foldText(text));
    }
    const own = lists.every((list) => [...list.names].every((name) => !names.has(name)));
    if (names.size >= fewestNames && own) lists.push({ column, row: first, names });
  }
  return lists;
}

/** 检查人：… 检查时间：…: a line about the page, and no titles. */
function isLine(grid: RawGrid, row: number): boolean {
  for (let column = 0; column < grid.width; column += 1) {
    if (/[:：]\s*\S|[:：]$/u.test(grid.at(row, column).raw.text)) return true;
  }
  return false;
}

/** Cells with text that begin in a row; a line over the whole table is one. */
function starts(grid: RawGrid, row: number): number {
  let count = 0;
  for (let column = 0; column < grid.width; column += 1) {
    const cell = grid.at(row, column);
    if (isFilledStart(cell, column) && cell.raw.number === null) count += 1;
  }
  return count;
}
