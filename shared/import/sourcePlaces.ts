import type { FoundTable } from './findTable.ts';
import type { ImportedCell } from './importedCell.ts';
import { locateRow } from './joinSheets.ts';
import type { ColumnMapping } from './mapping/columnMapping.ts';
import { columnOfLetter } from './mapping/headPaths.ts';
import { columnLetter } from './rawGrid.ts';
import { placeBefore, type Turn } from './turnedSheet.ts';

/** The cells with their places in the file: of a table that goes over several sheets, or stands on its side. */
export function locateCells(
  cells: readonly ImportedCell[],
  { pieces, turn }: Pick<FoundTable, 'pieces' | 'turn'>,
): readonly ImportedCell[] {
  if (turn) return cells.map((cell) => turnCell(cell, turn));
  if (pieces.length < 2) return cells;
  return cells.map((cell) => {
    const { sheet, row } = locateRow(pieces, cell.row - 1);
    return sheet === pieces[0]?.name ? cell : { ...cell, sheet, row: row + 1 };
  });
}

function turnCell(cell: ImportedCell, turn: Turn): ImportedCell {
  const { row, column } = placeBefore(turn, { row: cell.row - 1, column: columnOfLetter(cell.column) });
  return { ...cell, row: (row ?? 0) + 1, column: columnLetter(column ?? 0) };
}

/** Rows of the file for its columns, and columns for the rows of its head. */
export function turnMapping(mapping: ColumnMapping, { from }: Turn): ColumnMapping {
  const { first, last } = mapping.head;
  return {
    ...mapping,
    head: { first: first - from, last: last - from },
    columns: mapping.columns.map((mapped) => ({
      ...mapped,
      column: String(from + (columnOfLetter(mapped.column) ?? 0) + 1),
    })),
  };
}
