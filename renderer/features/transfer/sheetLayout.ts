import type { SourceSheet } from '#shared/import/importDraft.ts';
import type { ColumnMapping } from '#shared/import/mapping/columnMapping.ts';
import type { SheetParts } from './useSheetParts.ts';

/** Where rows and columns of the shown sheet stand, in CSS pixels; rows and columns count from 0. */
export interface SheetLayout {
  readonly lefts: readonly number[];
  readonly widths: readonly number[];
  readonly width: number;
  readonly height: number;
  rowTop(row: number): number;
  rowAt(top: number): number;
}

export const rowNumberWidth = 52;
const rowHeight = 28;
const headRowHeight = 46;
const leastWidth = 112;
const mostWidth = 230;
const sampledRows = 40;

export function layOutSheet(sheet: SourceSheet, parts: SheetParts, head: ColumnMapping['head'] | null): SheetLayout {
  const first = head === null ? 0 : head.first - 1;
  const last = head === null ? 0 : head.last;
  const widths = Array.from({ length: sheet.columns }, (_, column) => columnWidth(sheet, parts, column));
  const lefts: number[] = [];
  let width = rowNumberWidth;
  for (const each of widths) {
    lefts.push(width);
    width += each;
  }
  const rowTop = (row: number) =>
    row * rowHeight + Math.max(0, Math.min(row, last) - first) * (headRowHeight - rowHeight);
  const rowAt = (top: number) => {
    let row = Math.max(0, Math.min(sheet.rows - 1, Math.floor(top / rowHeight)));
    while (row > 0 && rowTop(row) > top) row -= 1;
    return row;
  };
  return { lefts, widths, width, height: rowTop(sheet.rows), rowTop, rowAt };
}

/** Wide enough for most of its cells; what is longer is shown in full below the grid. */
function columnWidth(sheet: SourceSheet, parts: SheetParts, column: number): number {
  const lengths: number[] = [];
  for (let row = 0; row < Math.min(sampledRows, sheet.rows); row++) {
    const { length } = parts.text(row, column);
    if (length > 0 && length < 40) lengths.push(length);
  }
  const longest = lengths.sort((a, b) => a - b)[Math.floor(lengths.length * 0.9)] ?? 0;
  return Math.max(leastWidth, Math.min(mostWidth, longest * 13 + 18));
}
