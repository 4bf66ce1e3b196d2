import { leastColumns, smallestPrint } from './fitColumns.ts';
import { besideText } from './gridLayout.ts';
import { withRoomForTexts } from './roomForTexts.ts';
import type { ModelCell, TableModel } from './tableModel.ts';

/** Of a text in one cell: a row of more would go on over the end of a page. */
const mostLines = 14;

/** Columns of the model that stand in one part: the leading ones, and those from `from` to before `to`. */
interface Part {
  readonly lead: number;
  readonly from: number;
  readonly to: number;
}

/**
 * A table whose columns cannot stand side by side on `width` twips, even in the smallest print, as several tables one below
 * the other: each begins with the leading columns up to the name and goes on with as many of the others as it holds,
 * cut between two groups of the head where there is one. Any other table, and one without leading columns to repeat, as it is.
 */
export function splitColumns(table: TableModel, width: number): TableModel[] {
  const padding = besideText / 20;
  const room = width / 20;
  const least = leastColumns(table, padding);
  if (table.frozenColumns === 0 || sum(least) <= room) return [table];
  // Once there is more than one part, each column may as well have the width that it asks for, and long texts stay low.
  const roomy = withRoomForTexts(table, mostLines);
  const wanted = roomy.columns.map(({ width: ems }) => Math.min(ems * smallestPrint + padding, room / 3));
  const parts = partsOf(
    roomy,
    least.map((each, at) => Math.max(each, wanted[at] ?? 0)),
    room,
  );
  return parts.map((part, index) => ({
    ...cutOut(roomy, part),
    ...(index === 0 ? {} : { label: null, title: '', subtitle: `（续表${parts.length > 2 ? index : ''}）` }),
    notes: index === parts.length - 1 ? table.notes : [],
  }));
}

/** `wanted` and `room` in points. */
function partsOf(table: TableModel, wanted: readonly number[], room: number): Part[] {
  const lead = table.frozenColumns;
  const free = Math.max(room - sum(wanted.slice(0, lead)), 0);
  const levels = table.rows.slice(0, table.headRows).map(({ cells }) => cells.map(({ column }) => column));
  const parts: Part[] = [];
  for (let from = lead; from < wanted.length; ) {
    let end = from + 1;
    for (let taken = wanted[from] ?? 0; end < wanted.length; end += 1) {
      taken += wanted[end] ?? 0;
      if (taken > free) break;
    }
    const to = end === wanted.length ? end : cutBetweenGroups(levels, from, end);
    parts.push({ lead, from, to });
    from = to;
  }
  return parts;
}

/** Where the largest group of the head ends that leaves the part more than half full; else where there is no room. */
function cutBetweenGroups(levels: readonly (readonly number[])[], from: number, end: number): number {
  for (const starts of levels) {
    const cut = starts.findLast((at) => at <= end && at - from > (end - from) / 2);
    if (cut !== undefined) return cut;
  }
  return end;
}

function cutOut(table: TableModel, part: Part): TableModel {
  const holds = (column: number) => column < part.lead || (column >= part.from && column < part.to);
  const place = (column: number) => (column < part.lead ? column : column - part.from + part.lead);
  const cut = (cell: ModelCell): ModelCell[] => {
    const own = Array.from({ length: cell.columnSpan }, (_, at) => cell.column + at).filter(holds);
    const [first] = own;
    return first === undefined ? [] : [{ ...cell, column: place(first), columnSpan: own.length }];
  };
  return {
    ...table,
    columns: table.columns.filter((_, column) => holds(column)),
    wholeColumns: table.columns.flatMap((_, column) => (holds(column) ? [column] : [])),
    rows: table.rows.map((row) => ({ ...row, cells: row.cells.flatMap(cut) })),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
