import type { AnnexTable, TableCell, TableRow } from './annexTable.ts';
import { type PackedCells, packCells, unpackCells } from './packedCells.ts';

/** A table as it crosses the bridge, column by column: a table of thousands of rows shrinks to a tenth. */
export interface PackedTable extends Omit<AnnexTable, 'rows'> {
  readonly rows: readonly Omit<TableRow, 'cells'>[];
  readonly places: readonly PackedCells[];
}

export function packTable({ rows, ...frame }: AnnexTable): PackedTable {
  const width = rows.reduce((most, row) => Math.max(most, row.cells.length), 0);
  return {
    ...frame,
    rows: rows.map(({ kind, subjectId, groupId }) => ({ kind, subjectId, groupId })),
    places: Array.from({ length: width }, (_, column) =>
      packCells(
        frame.columns[column],
        rows.map(({ cells }) => cells[column]),
      ),
    ),
  };
}

export function unpackTable({ rows, places, ...frame }: PackedTable): AnnexTable {
  const columns = places.map((place, column) => unpackCells(frame.columns[column], place));
  return {
    ...frame,
    rows: rows.map((row, index) => {
      const cells: TableCell[] = [];
      for (const column of columns) {
        const cell = column[index];
        if (cell !== undefined) cells.push(cell);
      }
      return { ...row, cells };
    }),
  };
}
