import { cutMerges } from '../cutMerges.ts';
import { sumOf, textHeight } from '../rowHeights.ts';
import type { ModelCell, TableModel } from '../tableModel.ts';
import { cellPadding, type SheetLayout, tallestRow } from './sheetLayout.ts';

export interface SheetPages {
  /** The table with every merged cell ended at the end of a page and begun anew, with its text, on the next. */
  readonly table: TableModel;
  /** Height of each row: where a text is repeated it may be more. */
  readonly heights: readonly number[];
  /** The rows with which a new page begins when the sheet is printed, the head repeated on each. */
  readonly breaks: readonly number[];
  /**
   * Whether something hangs on the breaks, so that they are to be set. Otherwise they are only foretold: a sheet without
   * set breaks flows again when somebody adds a row.
   */
  readonly isSet: boolean;
  /** How much of the last page its rows and notes fill, from 0 to 1. */
  readonly lastFill: number;
}

/** A merged cell and the rows in which its pieces begin. */
interface Span {
  readonly cell: ModelCell;
  readonly end: number;
  readonly starts: number[];
  readonly needed: number;
}

interface Paging {
  readonly table: TableModel;
  readonly pageHeight: number;
  readonly heights: number[];
  readonly spans: readonly Span[];
}

/** A page may be left this empty so that a merged cell or the heading of a group is not torn from its rows. */
const leastFill = 0.6;
/** Notes that have no room go to the next page together with so many rows. */
const rowsWithNotes = 3;

/** Deals the rows out to pages. `above` and `below` are the heights of the lines over the table and of its notes. */
export function toPages(table: TableModel, layout: SheetLayout, above: number, below: number): SheetPages {
  const paging = { table, pageHeight: layout.pageHeight, heights: [...layout.heights], spans: spansOf(table, layout) };
  const { heights, pageHeight } = paging;
  const head = sumOf(heights, 0, table.headRows);
  const breaks: number[] = [];
  let isSet = false;
  let start = table.headRows;
  let top = above + head;
  for (;;) {
    const end = firstBeyond(paging, start, top);
    const filled = top + sumOf(heights, start, end - start);
    const isLast = end >= table.rows.length;
    if (isLast && (filled + below <= pageHeight || below === 0 || end - start <= rowsWithNotes)) {
      return {
        table: cutMerges(table, startsOf(paging)),
        heights,
        breaks,
        isSet,
        lastFill: (filled + below - head) / pageHeight,
      };
    }
    const row = isLast ? end - rowsWithNotes : end;
    const at = bestBreak(paging, { start, top, row, least: isLast ? 0 : leastFill });
    if (endSpans(paging, at) || at !== end) isSet = true;
    breaks.push(at);
    start = at;
    top = head;
  }
}

function spansOf({ rows }: TableModel, { widths, fontSize }: SheetLayout): Span[] {
  return rows.flatMap(({ cells }, row) =>
    cells
      .filter(({ rowSpan, diagonal }) => rowSpan > 1 && !diagonal)
      .map((cell) => {
        const width = sumOf(widths, cell.column, cell.columnSpan);
        const needed = textHeight(cell.text, width, { fontSize, padding: cellPadding });
        return { cell, end: row + cell.rowSpan, starts: [row], needed };
      }),
  );
}

/** The first row that has no room on the page that begins with `start`; a page has at least one. */
function firstBeyond({ heights, pageHeight }: Paging, start: number, top: number): number {
  let row = start;
  for (let used = top; row < heights.length; row += 1) {
    used += heights[row] ?? 0;
    if (used > pageHeight && row > start) break;
  }
  return row;
}

interface PageEnd {
  readonly start: number;
  readonly top: number;
  readonly row: number;
  readonly least: number;
}

/** The row at or a little before `row` with which the next page may begin without tearing anything. */
function bestBreak(paging: Paging, { start, top, row, least }: PageEnd): number {
  for (let at = row; at > start; at -= 1) {
    if (top + sumOf(paging.heights, start, at - start) < paging.pageHeight * least) break;
    if (mayBreak(paging, at)) return at;
  }
  return row;
}

function mayBreak(paging: Paging, row: number): boolean {
  if (paging.table.rows[row - 1]?.kind === 'group' || repeatsAbove(paging, row)) return false;
  return crossing(paging, row).every((span) => mayEnd(paging, span, row));
}

/** A merged cell that says the same as the one that ends above it: behind a page's end it would look like its other half. */
function repeatsAbove({ spans, table }: Paging, row: number): boolean {
  const ending = spans.filter(({ end }) => end === row);
  return (table.rows[row]?.cells ?? []).some(({ column, text }) =>
    ending.some(({ cell }) => cell.column === column && cell.text === text && text !== ''),
  );
}

function crossing({ spans }: Paging, row: number): Span[] {
  return spans.filter(({ starts, end }) => (starts.at(-1) ?? 0) < row && end > row);
}

/** Whether the text has room in the piece above, and in the rows below when they grow. */
function mayEnd({ heights }: Paging, { starts, end, needed }: Span, row: number): boolean {
  const start = starts.at(-1) ?? 0;
  return sumOf(heights, start, row - start) >= needed && needed <= tallestRow * (end - row);
}

/** Ends the merged cells at a page's end; one whose text has no room in what is left above stays whole. */
function endSpans(paging: Paging, row: number): boolean {
  const ended = crossing(paging, row).filter((span) => mayEnd(paging, span, row));
  for (const { starts, end, needed } of ended) {
    starts.push(row);
    const more = Math.ceil((needed - sumOf(paging.heights, row, end - row)) / (end - row));
    for (let at = row; more > 0 && at < end; at += 1) paging.heights[at] = (paging.heights[at] ?? 0) + more;
  }
  return ended.length > 0;
}

function startsOf({ spans }: Paging): Map<ModelCell, readonly number[]> {
  return new Map(spans.map(({ cell, starts }) => [cell, starts]));
}
