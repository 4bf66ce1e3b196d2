import type { AnnexTable } from '#shared/annex/annexTable.ts';
import { isRecorded } from '#shared/pack/column.ts';
import type { Overlays } from '../recording/overlays.ts';
import type { CellInput } from '../recording/recordQueue.ts';
import type { Place, Range } from './selection.ts';

/** What a cell shows: what is being saved or was refused stands over what the table says. */
export function shownText(table: AnnexTable, overlays: Overlays, { row, column }: Place): string {
  const line = table.rows[row];
  const columnId = table.columns[column]?.id ?? '';
  const overlay = overlays.get(line?.subjectId ?? '')?.get(columnId);
  return overlay?.text ?? line?.cells[column]?.text ?? '';
}

/** The rows of the range that have cells: a heading over a group has none. */
function rowsIn(table: AnnexTable, range: Range): number[] {
  const rows: number[] = [];
  for (let row = range.top; row <= range.bottom; row += 1) {
    if (table.rows[row]?.kind !== 'group') rows.push(row);
  }
  return rows;
}

export function copyRange(table: AnnexTable, overlays: Overlays, range: Range): string[][] {
  return rowsIn(table, range).map((row) => {
    const texts: string[] = [];
    for (let column = range.left; column <= range.right; column += 1) {
      texts.push(shownText(table, overlays, { row, column }));
    }
    return texts;
  });
}

/** May this cell be filled in directly? Problems are registered one by one and not as text. */
export function isWritable(table: AnnexTable, { row, column }: Place): boolean {
  const definition = table.columns[column];
  return (
    table.rows[row]?.kind === 'subject' &&
    definition !== undefined &&
    isRecorded(definition) &&
    definition.kind !== 'problems'
  );
}

export function inputAt(table: AnnexTable, place: Place, input: string | null): CellInput | null {
  const subjectId = table.rows[place.row]?.subjectId;
  const columnId = table.columns[place.column]?.id;
  if (!isWritable(table, place) || subjectId == null || columnId === undefined) return null;
  return { subjectId, columnId, input };
}

/** The same text into every writable cell of the range; null empties them. */
export function fillRange(table: AnnexTable, range: Range, input: string | null): CellInput[] {
  return rowsIn(table, range).flatMap((row) => {
    const cells: CellInput[] = [];
    for (let column = range.left; column <= range.right; column += 1) {
      const cell = inputAt(table, { row, column }, input);
      if (cell !== null) cells.push(cell);
    }
    return cells;
  });
}

/** Copies the top row of the range down; from the row above when only one row is chosen. */
export function fillDown(table: AnnexTable, overlays: Overlays, range: Range): CellInput[] {
  const rows = rowsIn(table, range);
  const above = rowsIn(table, { ...range, top: 0, bottom: range.top - 1 }).at(-1);
  const source = rows.length > 1 ? rows[0] : above;
  if (source === undefined) return [];
  const targets = rows.length > 1 ? rows.slice(1) : rows;
  return targets.flatMap((row) => {
    const cells: CellInput[] = [];
    for (let column = range.left; column <= range.right; column += 1) {
      const cell = inputAt(table, { row, column }, shownText(table, overlays, { row: source, column }));
      if (cell !== null) cells.push(cell);
    }
    return cells;
  });
}

/** Copies the first column of the range to the right; from the column before when only one column is chosen. */
export function fillRight(table: AnnexTable, overlays: Overlays, range: Range): CellInput[] {
  const several = range.right > range.left;
  const source = several ? range.left : range.left - 1;
  if (source < 0) return [];
  return rowsIn(table, range).flatMap((row) => {
    const text = shownText(table, overlays, { row, column: source });
    const cells: CellInput[] = [];
    for (let column = source + 1; column <= range.right; column += 1) {
      const cell = inputAt(table, { row, column }, text);
      if (cell !== null) cells.push(cell);
    }
    return cells;
  });
}

export interface Pasted {
  readonly cells: readonly CellInput[];
  /** Cells of the clipboard that met a computed column, or stood beyond the edge. */
  readonly skipped: number;
  readonly range: Range;
}

/** One copied cell fills the whole range; a block goes down from the upper left corner, over headings of groups. */
export function pasteInto(table: AnnexTable, range: Range, block: readonly (readonly string[])[]): Pasted {
  const only = block.length === 1 && block[0]?.length === 1 ? block[0][0] : undefined;
  if (only !== undefined) {
    const cells = fillRange(table, range, only);
    return { cells, skipped: cells.length === 0 ? 1 : 0, range };
  }
  const rows = rowsIn(table, { ...range, bottom: table.rows.length - 1 });
  const cells: CellInput[] = [];
  let skipped = 0;
  for (const [down, texts] of block.entries()) {
    const row = rows[down];
    for (const [across, text] of texts.entries()) {
      const cell = row === undefined ? null : inputAt(table, { row, column: range.left + across }, text);
      if (cell === null) skipped += 1;
      else cells.push(cell);
    }
  }
  const width = Math.max(...block.map((texts) => texts.length), 1);
  const bottom = rows[Math.min(block.length, rows.length) - 1] ?? range.top;
  const right = Math.min(range.left + width, table.columns.length) - 1;
  return { cells, skipped, range: { top: range.top, left: range.left, bottom, right } };
}
