import type { RawCell, RawSheet } from './rawSheet.ts';

/** A cell with the region it covers; for a covered cell, the one that covers it. */
export interface GridCell {
  readonly raw: RawCell;
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface RawGrid {
  readonly name: string;
  readonly height: number;
  readonly width: number;
  /** True for a row that begins a printed page by a break that somebody set. */
  startsPage(row: number): boolean;
  at(row: number, column: number): GridCell;
  /** The cell at this place when no other place is merged with it, empty where there is none; else undefined. */
  plain(row: number, column: number): RawCell | undefined;
}

/** Cells that merges may cover in one sheet: merges beyond that are a hostile file's, and are read as if they were none. */
const mostCovered = 1_000_000;

const emptyCell: RawCell = { text: '', number: null, percent: false, date: null };

/** A sheet whose merged cells can be asked from any place inside them. The first of two overlapping merges counts. */
export function createGrid(sheet: RawSheet): RawGrid {
  const height = sheet.rows.length;
  const width = sheet.rows.reduce((most, row) => Math.max(most, row.length), 0);
  const covered = new Map<number, GridCell>();
  let budget = mostCovered;
  const rawAt = (row: number, column: number) => sheet.rows[row]?.[column] ?? emptyCell;
  for (const merge of sheet.merges) {
    const bottom = Math.min(merge.bottom, height - 1);
    const right = Math.min(merge.right, width - 1);
    if (bottom < merge.top || right < merge.left || covered.has(merge.top * width + merge.left)) continue;
    budget -= (bottom - merge.top + 1) * (right - merge.left + 1);
    if (budget < 0) break;
    const cell = { raw: rawAt(merge.top, merge.left), top: merge.top, left: merge.left, bottom, right };
    for (let row = merge.top; row <= bottom; row++) {
      for (let column = merge.left; column <= right; column++) {
        const key = row * width + column;
        if (!covered.has(key)) covered.set(key, cell);
      }
    }
  }
  // Rows are read one after the other, and each of their cells several times.
  let latest = -1;
  let cells: GridCell[] = [];
  const single = (row: number, column: number): GridCell => {
    if (row !== latest) cells = [];
    latest = row;
    cells[column] ??= { raw: rawAt(row, column), top: row, left: column, bottom: row, right: column };
    return cells[column];
  };
  const merged = covered.size > 0;
  const pageStarts = new Set(sheet.pageStarts);
  return {
    name: sheet.name,
    height,
    width,
    startsPage: (row) => pageStarts.has(row),
    plain: (row, column) => (merged && covered.has(row * width + column) ? undefined : rawAt(row, column)),
    at: (row, column) => (merged ? covered.get(row * width + column) : undefined) ?? single(row, column),
  };
}

/** True when the cell at this place has something to read and is no repetition of a cell to its left. */
export function isFilledStart(cell: GridCell, column: number): boolean {
  return cell.left === column && cell.raw.text.trim() !== '';
}

/** 0 → A, 26 → AA. */
export function columnLetter(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? columnLetter(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}
