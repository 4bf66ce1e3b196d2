import { wrappedLineCount } from './measureText.ts';
import type { ModelCell, TableModel } from './tableModel.ts';

export interface TextBox {
  /** In points. */
  readonly fontSize: number;
  /** Space in points kept free at both sides of a cell together. */
  readonly padding: number;
}

/** Height in points of so many lines in a cell; a little generous, for a line that is cut is worse than some white. */
export function linesHeight(lines: number, fontSize: number): number {
  return Math.ceil(lines * fontSize * 1.27 + fontSize * 0.6);
}

/** Height in points that `text` takes in a cell of `width` points. */
export function textHeight(text: string, width: number, box: TextBox): number {
  return linesHeight(wrappedLineCount(text, (width - box.padding) / box.fontSize), box.fontSize);
}

/** Height in points of each row, so that every cell has room for its text; merged cells use all their rows together. */
export function rowHeights(table: TableModel, widths: readonly number[], box: TextBox): number[] {
  const heights = new Array<number>(table.rows.length).fill(linesHeight(1, box.fontSize) + 1);
  const spanning: { row: number; cell: ModelCell; needed: number }[] = [];
  const ems = widths.map((width) => (width - box.padding) / box.fontSize);
  for (const [row, { cells }] of table.rows.entries()) {
    for (const cell of cells) {
      if (!cell.diagonal && cell.columnSpan === 1 && surelyOneLine(cell.text, ems[cell.column] ?? 0)) continue;
      const needed = neededHeight(cell, widths, box);
      if (cell.rowSpan > 1) spanning.push({ row, cell, needed });
      else if (needed > (heights[row] ?? 0)) heights[row] = needed;
    }
  }
  for (const { row, cell, needed } of spanning) growRows(heights, row, cell.rowSpan, needed);
  return heights;
}

/** Sum of `count` lengths from `first` on: the height of merged rows, the width of merged columns. */
export function sumOf(lengths: readonly number[], first: number, count: number): number {
  let total = 0;
  for (let index = first; index < first + count; index += 1) total += lengths[index] ?? 0;
  return total;
}

function surelyOneLine(text: string, room: number): boolean {
  return text.length <= room && !text.includes('\n');
}

function neededHeight(cell: ModelCell, widths: readonly number[], box: TextBox): number {
  if (cell.diagonal) return linesHeight(2, box.fontSize) + box.fontSize;
  return textHeight(cell.text, sumOf(widths, cell.column, cell.columnSpan), box);
}

function growRows(heights: number[], first: number, count: number, needed: number): void {
  const given = sumOf(heights, first, count);
  if (given >= needed) return;
  const more = Math.ceil((needed - given) / count);
  for (let row = first; row < first + count; row += 1) heights[row] = (heights[row] ?? 0) + more;
}
