import { fitColumns } from './fitColumns.ts';
import { rowHeights } from './rowHeights.ts';
import type { TableModel } from './tableModel.ts';

/** Size and breaks of a table on the page; the same for Word and for the pages on the screen. */
export interface GridLayout {
  /** Half points. */
  readonly size: number;
  /** Twips. */
  readonly widths: readonly number[];
  /** Points. */
  readonly heights: readonly number[];
}

/** Space at the sides of a cell in twips. */
export const cellMargin = 57;
/** Half a point. */
export const border = 10;
/** What of a cell's width its text does not have: LibreOffice takes the borders from it, too. */
export const besideText = 2 * cellMargin + border;
/** A row taller than this (points) may go on over the page's end: kept together it would leave half a page white. */
export const tallRow = 200;
/** A merged cell taller than this has its text at the top, where a page break cannot separate it from its rows. */
export const tallCell = 300;

/** White above and below the text of a cell, in twips. */
export const cellWhite = 28;

/** The least height of a row, in twips, of a font size in half points. */
export function leastRowHeight(size: number): number {
  return size * 17;
}

/** `width` in twips. */
export function layOutGrid(table: TableModel, width: number): GridLayout {
  const padding = besideText / 20;
  const { fontSize, widths } = fitColumns(table, width / 20, padding);
  const heights = rowHeights(table, widths, { fontSize, padding });
  return { size: fontSize * 2, widths: wholeTwips(widths, width), heights };
}

/** Rounds so that the columns together are exactly as wide as the type area. */
function wholeTwips(points: readonly number[], width: number): number[] {
  let end = 0;
  let taken = 0;
  return points.map((each, index) => {
    end += each * 20;
    const next = index === points.length - 1 ? width : Math.round(end);
    const own = next - taken;
    taken = next;
    return own;
  });
}
