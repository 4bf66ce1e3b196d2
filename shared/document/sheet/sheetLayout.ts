import { fitColumns } from '../fitColumns.ts';
import { withRoomForTexts } from '../roomForTexts.ts';
import { rowHeights } from '../rowHeights.ts';
import type { TableModel } from '../tableModel.ts';

/** All lengths in points. */
export interface SheetLayout {
  readonly fontSize: number;
  readonly widths: readonly number[];
  /** Height of each model row. */
  readonly heights: readonly number[];
  /** How much of the table's height fits on a page of paper at the scale at which it is printed. */
  readonly pageHeight: number;
}

/** A4 less the margins of GB/T 9704 (156 × 225 mm), a little less so that rounding never scales the page. */
const room = { portrait: 438, landscape: 633 } as const;
/** Less than the 225 and 156 mm by what rounding to whole pixels may add, or a set break would follow right upon Excel's own. */
const pageHeight = { portrait: 630, landscape: 437 } as const;
/** Space at both sides of a cell together: Excel keeps 5 pixels, LibreOffice less. */
export const cellPadding = 5;
/** Excel prints no smaller than a tenth. */
const widest = 8;
/** Lines of the smallest print that surely stand in the tallest row. */
const mostLines = 30;
/** Excel allows 409.5. */
export const tallestRow = 405;

/**
 * Column widths and row heights so that nothing is cut: Excel fits the height of wrapped and merged cells only while a
 * person types. Where one row would be taller than Excel allows, the columns of its long texts take more of the width;
 * where that is not enough, the whole sheet becomes wider and is printed smaller, for it is fitted to the page's width.
 */
export function layOutSheet(table: TableModel): SheetLayout {
  let fitted = attempt(table, 1);
  const roomy = fitted.fits ? table : withRoomForTexts(table, mostLines);
  for (let stretch = 1; !fitted.fits && stretch < widest; stretch *= 1.25) fitted = attempt(roomy, stretch);
  return fitted.layout;
}

function attempt(table: TableModel, stretch: number): { layout: SheetLayout; fits: boolean } {
  const { fontSize, widths } = fitColumns(table, room[table.orientation] * stretch, cellPadding);
  const heights = rowHeights(table, widths, { fontSize, padding: cellPadding });
  const layout = {
    fontSize,
    widths,
    heights: heights.map((height) => Math.min(height, tallestRow)),
    pageHeight: pageHeight[table.orientation] * stretch,
  };
  return { layout, fits: heights.every((height) => height <= tallestRow) };
}

/** The same layout on a wider sheet, which is printed smaller. */
export function widen(table: TableModel, { fontSize, widths, pageHeight }: SheetLayout, stretch: number): SheetLayout {
  const wider = widths.map((width) => width * stretch);
  const heights = rowHeights(table, wider, { fontSize, padding: cellPadding });
  return {
    fontSize,
    widths: wider,
    heights: heights.map((height) => Math.min(height, tallestRow)),
    pageHeight: pageHeight * stretch,
  };
}
