import { textWidth, widestLine } from '../document/measureText.ts';
import type { AnnexTable } from './annexTable.ts';

/** Full-width characters of 五号 (10.5 pt) across the type area: 156 mm upright, 225 mm lying (GB/T 9704-2012, 5.2.1 and 8). */
const pageWidth = { portrait: 42, landscape: 60 } as const;
const narrowest = 3;
const widest = 30;
/** A head may break into this many lines before it widens its column. */
const headLines = 6;
/** Texts up to this width are centred, longer ones begin at the left. */
const centredUpTo = 12;
/** Names up to this width stay in one line as long as the long texts beside them keep a readable width. */
const unbrokenUpTo = 16;
const readableFrom = 7;

export interface ColumnShape {
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
}

/** The widest text of each column, heads and full-width rows left out. */
function contentWidths(table: AnnexTable): number[] {
  const widths = table.columns.map(() => 0);
  for (const row of table.rows) {
    if (row.kind === 'group') continue;
    for (const [index, cell] of row.cells.entries()) {
      const width = widths[index] ?? 0;
      // No character is wider than 1, so a short text needs no measuring.
      if (cell.text.length > width) widths[index] = Math.max(width, widestLine(cell.text));
    }
  }
  return widths;
}

function headWidths(table: AnnexTable): number[] {
  const widths = table.columns.map(() => 0);
  for (const cell of table.header) {
    if (cell.columnSpan !== 1) continue;
    const corner = cell.diagonal ? textWidth(cell.diagonal.upper) + textWidth(cell.diagonal.lower) : 0;
    const wrapped = Math.ceil(textWidth(cell.text) / headLines);
    widths[cell.column] = Math.max(Math.min(widestLine(cell.text), Math.max(4, wrapped)), corner);
  }
  return widths;
}

/** Lowers the widest of the widths that may give way to one common width, so that all fit into `room`. */
function lowerWidest(widths: readonly number[], mayGive: readonly boolean[], room: number): number[] {
  const taken = widths.reduce((sum, width, index) => sum + (mayGive[index] ? 0 : width), 0);
  const free = widths.filter((_, index) => mayGive[index]).sort((a, b) => a - b);
  let left = Math.max(room - taken, 0);
  let limit = Number.POSITIVE_INFINITY;
  for (const [index, width] of free.entries()) {
    const share = left / (free.length - index);
    if (width > share) {
      limit = Math.max(share, narrowest);
      break;
    }
    left -= width;
  }
  return widths.map((width, index) => (mayGive[index] ? Math.min(width, limit) : width));
}

/** Long texts give way first; when that makes them too narrow to read, everything that is not declared does. */
function fitToPage(widths: readonly number[], declared: readonly boolean[], room: number): number[] {
  const long = widths.map((width, index) => !declared[index] && width > unbrokenUpTo);
  const fitted = lowerWidest(widths, long, room);
  const readable = fitted.every((width, index) => !long[index] || width >= readableFrom);
  return readable
    ? lowerWidest(
        fitted,
        declared.map((each) => !each),
        room,
      )
    : lowerWidest(
        widths,
        declared.map((each) => !each),
        room,
      );
}

/** Width and alignment of every leaf column of one block: declared, or estimated so that the table fits an A4 page. */
export function columnShapes(table: AnnexTable): ColumnShape[] {
  const content = contentWidths(table);
  const heads = headWidths(table);
  const declared = table.columns.map((column) => column.width !== undefined);
  const wanted = table.columns.map((column, index) => {
    const needed = Math.max(content[index] ?? 0, heads[index] ?? 0) + 1;
    return column.width ?? Math.min(Math.max(needed, narrowest), widest);
  });
  const widths = fitToPage(wanted, declared, pageWidth[table.orientation] / table.blocks);
  return table.columns.map((column, index) => ({
    width: Math.round((widths[index] ?? narrowest) * 10) / 10,
    align: column.align ?? ((content[index] ?? 0) <= centredUpTo ? 'center' : 'left'),
  }));
}
