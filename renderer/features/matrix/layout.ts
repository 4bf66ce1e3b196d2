import type { AnnexTable, TableRow } from '#shared/annex/annexTable.ts';
import { isRecorded, type LeafColumn } from '#shared/pack/column.ts';

/** Where the columns and rows of the grid stand, in CSS pixels. */
export interface ColumnPlace {
  readonly column: LeafColumn;
  readonly left: number;
  readonly width: number;
  readonly frozen: boolean;
  readonly recorded: boolean;
}

export interface GridLayout {
  readonly columns: readonly ColumnPlace[];
  readonly width: number;
  /** Width of the columns that stay in view. */
  readonly frozenWidth: number;
  readonly headerRowHeight: number;
  readonly headerHeight: number;
  readonly rowTops: readonly number[];
  readonly rowHeights: readonly number[];
  readonly height: number;
}

const widthsByKind: Readonly<Record<LeafColumn['kind'], readonly [least: number, most: number]>> = {
  serial: [48, 60],
  name: [150, 230],
  attribute: [84, 200],
  indicator: [110, 180],
  choice: [96, 150],
  text: [180, 340],
  integer: [92, 120],
  decimal: [92, 120],
  date: [124, 140],
  period: [176, 200],
  problems: [260, 420],
  constant: [70, 120],
  sum: [78, 110],
  ratio: [84, 110],
  score: [70, 100],
  rank: [58, 80],
  count: [70, 100],
  list: [160, 320],
  verdict: [84, 140],
  staleness: [180, 340],
  lookup: [84, 140],
};
const characterWidth = 14;
const cellPadding = 16;
/** Frozen columns must leave room for the others on a small screen. */
const mostFrozen = 420;

/** `room`: width of the window onto the grid; columns of prose take what the others leave of it. */
export function layOutGrid(table: AnnexTable, room = 0): GridLayout {
  const frozen = frozenCount(table.columns);
  const widths = stretch(table.columns, room);
  const columns: ColumnPlace[] = [];
  let left = 0;
  for (const [index, column] of table.columns.entries()) {
    const width = widths[index] ?? 0;
    columns.push({ column, left, width, frozen: index < frozen, recorded: isRecorded(column) });
    left += width;
  }
  const tall = columns.some((place, index) => needsTwoLines(place, index, table.rows));
  const { tops, heights, height } = rowPlaces(table.rows, tall ? 44 : 32);
  const headerRowHeight = table.headerRows > 1 ? 40 : 48;
  return {
    columns,
    width: left,
    frozenWidth: columns.filter((column) => column.frozen).reduce((sum, column) => sum + column.width, 0),
    headerRowHeight,
    headerHeight: headerRowHeight * table.headerRows,
    rowTops: tops,
    rowHeights: heights,
    height,
  };
}

/** The new layout with what is as before in the old one's place, so that an answer does not draw every row again. */
export function shareLayout(before: GridLayout | null, next: GridLayout): GridLayout {
  if (before === null) return next;
  const columns = sameColumns(before.columns, next.columns) ? before.columns : next.columns;
  const sameRows =
    before.rowHeights.length === next.rowHeights.length &&
    before.rowHeights.every((height, row) => height === next.rowHeights[row]);
  if (columns === before.columns && sameRows && before.headerHeight === next.headerHeight) return before;
  return { ...next, columns };
}

function sameColumns(before: GridLayout['columns'], next: GridLayout['columns']): boolean {
  return (
    before.length === next.length &&
    before.every((place, at) => place.column === next[at]?.column && place.width === next[at]?.width)
  );
}

/** Prose is typed in any time; what stands there already counts by its length. */
function needsTwoLines({ column, width, recorded }: ColumnPlace, index: number, rows: readonly TableRow[]): boolean {
  if (['text', 'problems', 'list'].includes(column.kind)) return true;
  const fits = Math.floor((width - cellPadding) / 13);
  return !recorded && rows.some((row) => row.kind === 'subject' && (row.cells[index]?.text.length ?? 0) > fits);
}

function columnWidth(column: LeafColumn): number {
  const [least, most] = widthsByKind[column.kind];
  const wanted = column.width === undefined ? least : column.width * characterWidth + cellPadding;
  return Math.round(Math.min(Math.max(wanted, least), most));
}

/**
 * Spreads what is left of the window: columns of short answers widen by up to 60 %, so that their questions can be read, and prose
 * takes the rest; where nothing is filled in, the name does.
 */
function stretch(columns: readonly LeafColumn[], room: number): number[] {
  const isProse = (column: LeafColumn) => ['text', 'problems', 'list'].includes(column.kind);
  const short = columns.map((column) => isRecorded(column) && !isProse(column));
  const grown = spread(columns.map(columnWidth), short, room, 0.6);
  const prose = columns.map(isProse);
  const names = columns.map((column) => column.kind === 'name');
  const takers = prose.includes(true) ? prose : short.includes(true) ? [] : names;
  return spread(grown, takers, room, Number.POSITIVE_INFINITY);
}

/** Widens the takers in equal parts, each by no more than `most` times its width. */
function spread(widths: readonly number[], takers: readonly boolean[], room: number, most: number): number[] {
  const left = room - widths.reduce((sum, width) => sum + width, 0);
  const count = takers.filter((taker) => taker).length;
  if (left <= 0 || count === 0) return [...widths];
  const share = Math.floor(left / count);
  return widths.map((width, index) =>
    takers[index] === true ? width + Math.min(share, Math.floor(width * most)) : width,
  );
}

/** Up to and with the name; without one, up to the first column that is filled in. */
function frozenCount(columns: readonly LeafColumn[]): number {
  const name = columns.findIndex((column) => column.kind === 'name');
  const first = columns.findIndex(isRecorded);
  let count = name >= 0 ? name + 1 : Math.max(first, 0);
  while (count > 1 && columns.slice(0, count).reduce((sum, column) => sum + columnWidth(column), 0) > mostFrozen)
    count -= 1;
  return count;
}

function rowPlaces(rows: readonly TableRow[], usual: number) {
  const tops: number[] = [];
  const heights: number[] = [];
  let top = 0;
  for (const row of rows) {
    const height = row.kind === 'group' ? 28 : usual;
    tops.push(top);
    heights.push(height);
    top += height;
  }
  return { tops, heights, height: top };
}
