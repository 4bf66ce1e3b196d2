import { sumOf } from '#shared/document/rowHeights.ts';
import type { SheetLayout } from './sheetLayout.ts';

/**
 * The rows with which a new page will begin when the sheet is printed, the head repeated on each. Foretold, not set:
 * Excel passes over set page breaks when it fits a sheet to the page's width.
 */
export function pageBreaks(layout: SheetLayout, heightAbove: number, headRows: number): number[] {
  const breaks: number[] = [];
  const head = sumOf(layout.heights, 0, headRows);
  let used = heightAbove + head;
  for (let row = headRows; row < layout.heights.length; row += 1) {
    const height = layout.heights[row] ?? 0;
    if (used + height > layout.pageHeight && used > head) {
      breaks.push(row);
      used = head;
    }
    used += height;
  }
  return breaks;
}

/**
 * Where the text of a merged cell stands so that no page break cuts through it: in the middle when the cell stays on one
 * page, else at the top or the bottom, where there is room.
 */
export function verticalPlace(
  layout: SheetLayout,
  breaks: readonly number[],
  cell: { readonly row: number; readonly rowSpan: number; readonly textHeight: number },
): 'top' | 'middle' | 'bottom' {
  const end = cell.row + cell.rowSpan;
  const inside = breaks.filter((row) => row > cell.row && row < end);
  const [first, last] = [inside[0], inside.at(-1)];
  if (first === undefined || last === undefined) return 'middle';
  if (sumOf(layout.heights, cell.row, first - cell.row) >= cell.textHeight) return 'top';
  return sumOf(layout.heights, last, end - last) >= cell.textHeight ? 'bottom' : 'top';
}
