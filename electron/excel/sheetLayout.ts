import { fitColumns } from '#shared/document/fitColumns.ts';
import { wrappedLineCount } from '#shared/document/measureText.ts';
import type { ModelCell, TableModel } from '#shared/document/tableModel.ts';

/** All lengths in points. */
export interface SheetLayout {
  readonly fontSize: number;
  readonly widths: readonly number[];
  /** Height of each model row. */
  readonly heights: readonly number[];
}

/** A4 less the margins of GB/T 9704 (156 × 225 mm), a little less so that rounding never scales the page. */
const room = { portrait: 438, landscape: 633 } as const;
/** Space at both sides of a cell together: Excel keeps 5 pixels, LibreOffice less. */
export const cellPadding = 5;
/** Excel allows 409.5. */
const tallest = 405;

/**
 * Column widths and row heights so that nothing is cut: Excel fits the height of wrapped and merged cells only while a
 * person types. Where one row would be taller than Excel allows, the whole sheet becomes wider; it is printed smaller,
 * for it is fitted to the page's width.
 */
export function layOutSheet(table: TableModel): SheetLayout {
  let layout: SheetLayout | undefined;
  for (let stretch = 1; stretch < 4; stretch *= 1.25) {
    const { fontSize, widths } = fitColumns(table, room[table.orientation] * stretch, cellPadding);
    const heights = rowHeights(table, widths, fontSize);
    layout = { fontSize, widths, heights: heights.map((height) => Math.min(height, tallest)) };
    if (heights.every((height) => height <= tallest)) break;
  }
  return layout ?? { fontSize: 12, widths: [], heights: [] };
}

/** Height in points that `text` takes in a cell of `width` points. */
export function textHeight(text: string, width: number, fontSize: number): number {
  return blockHeight(wrappedLineCount(text, (width - cellPadding) / fontSize), fontSize);
}

function blockHeight(lines: number, fontSize: number): number {
  return Math.ceil(lines * fontSize * 1.32 + fontSize / 2);
}

function rowHeights(table: TableModel, widths: readonly number[], fontSize: number): number[] {
  const heights = table.rows.map(() => blockHeight(1, fontSize) + 3);
  const spanning: { row: number; cell: ModelCell; needed: number }[] = [];
  const ems = widths.map((width) => (width - cellPadding) / fontSize);
  for (const [row, { cells }] of table.rows.entries()) {
    for (const cell of cells) {
      const needed = neededHeight(cell, widths, ems, fontSize);
      if (needed === 0) continue;
      if (cell.rowSpan > 1) spanning.push({ row, cell, needed });
      else if (needed > (heights[row] ?? 0)) heights[row] = needed;
    }
  }
  for (const { row, cell, needed } of spanning) growRows(heights, row, cell.rowSpan, needed);
  return heights;
}

/** 0 when the text surely stands on one line. */
function neededHeight(cell: ModelCell, widths: readonly number[], ems: readonly number[], fontSize: number): number {
  if (cell.diagonal) return blockHeight(2, fontSize) + fontSize;
  const { text } = cell;
  if (cell.columnSpan === 1 && text.length <= (ems[cell.column] ?? 0) && !text.includes('\n')) return 0;
  let width = 0;
  for (let column = cell.column; column < cell.column + cell.columnSpan; column += 1) width += widths[column] ?? 0;
  return textHeight(text, width, fontSize);
}

/** A merged cell that needs more than its rows give makes them all grow alike. */
function growRows(heights: number[], first: number, count: number, needed: number): void {
  let given = 0;
  for (let row = first; row < first + count; row += 1) given += heights[row] ?? 0;
  if (given >= needed) return;
  const more = Math.ceil((needed - given) / count);
  for (let row = first; row < first + count; row += 1) heights[row] = (heights[row] ?? 0) + more;
}
