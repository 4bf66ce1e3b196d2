import { fillGaps } from '../fillGaps.ts';
import { fonts } from '../fonts.ts';
import { sizeOnOneLine } from '../measureText.ts';
import { sumOf, textHeight } from '../rowHeights.ts';
import type { TableModel } from '../tableModel.ts';
import { cellPadding, layOutSheet, type SheetLayout, widen } from './sheetLayout.ts';
import { type SheetPages, toPages } from './sheetPages.ts';

/** A line over the whole width, above or below the table. */
export interface SheetLine {
  readonly text: string;
  readonly font: string;
  readonly size: number;
  readonly align: 'left' | 'center';
  readonly height: number;
}

/** A sheet as it will be written: every row, width, height and page end is known. */
export interface SheetPlan extends SheetPages {
  readonly fontSize: number;
  readonly widths: readonly number[];
  readonly above: readonly SheetLine[];
  readonly below: readonly SheetLine[];
}

/** A last page with less than this is avoided by printing the whole sheet a little smaller, where that is enough. */
const poorLastPage = 0.15;
const smallerPrints = [1.03, 1.06, 1.09, 1.12] as const;
/** Of many pages a poor last one is no blemish, and trying would take long. */
const fewPages = 4;

export function planSheet(model: TableModel): SheetPlan {
  const table = fillGaps(model);
  const layout = layOutSheet(table);
  const usual = plan(table, layout);
  const isPoor = usual.breaks.length > 0 && usual.breaks.length < fewPages && usual.lastFill < poorLastPage;
  for (const stretch of isPoor ? smallerPrints : []) {
    const smaller = plan(table, widen(table, layout, stretch));
    if (smaller.breaks.length < usual.breaks.length) return smaller;
  }
  return usual;
}

function plan(table: TableModel, layout: SheetLayout): SheetPlan {
  const width = sumOf(layout.widths, 0, layout.widths.length);
  const above = linesAbove(table, width);
  const below = table.notes.map((text) => line(width, text, fonts.body, 10.5, 'left'));
  const pages = toPages(table, layout, heightOf(above), heightOf(below));
  return { ...pages, fontSize: layout.fontSize, widths: layout.widths, above, below };
}

function linesAbove({ label, title, subtitle }: TableModel, width: number): SheetLine[] {
  const titleSize = sizeOnOneLine(title, width - cellPadding, [22, 20, 18]);
  return [
    ...(label ? [line(width, label, fonts.head, 16, 'left')] : []),
    ...(title ? [line(width, title, fonts.title, titleSize, 'center')] : []),
    ...(subtitle ? [line(width, subtitle, fonts.body, 12, 'center')] : []),
  ];
}

function line(width: number, text: string, font: string, size: number, align: SheetLine['align']): SheetLine {
  const height = textHeight(text, width, { fontSize: size, padding: cellPadding });
  return { text, font, size, align, height };
}

function heightOf(lines: readonly SheetLine[]): number {
  return lines.reduce((sum, { height }) => sum + height, 0);
}
