import type { AnnexTable, TableCell, TableRow } from './annexTable.ts';
import { sameData } from './sameData.ts';

/**
 * A table as it crosses the bridge: of each column every different cell once, and per row which one stands there. Most answers of a
 * column are the same few: a table of thousands of rows shrinks to a sixth.
 */
export interface PackedTable extends Omit<AnnexTable, 'rows'> {
  readonly rows: readonly Omit<TableRow, 'cells'>[];
  readonly places: readonly PackedColumn[];
}

interface PackedColumn {
  readonly cells: readonly TableCell[];
  /** Per row an index into `cells`; -1 where the row has no such cell. */
  readonly at: readonly number[];
}

export function packTable({ rows, ...frame }: AnnexTable): PackedTable {
  const width = rows.reduce((most, row) => Math.max(most, row.cells.length), 0);
  return {
    ...frame,
    rows: rows.map(({ kind, subjectId, groupId }) => ({ kind, subjectId, groupId })),
    places: Array.from({ length: width }, (_, column) => packColumn(rows, column)),
  };
}

export function unpackTable({ rows, places, ...frame }: PackedTable): AnnexTable {
  return {
    ...frame,
    rows: rows.map((row, index) => {
      const cells: TableCell[] = [];
      for (const { cells: all, at } of places) {
        const cell = all[at[index] ?? -1];
        if (cell !== undefined) cells.push(cell);
      }
      return { ...row, cells };
    }),
  };
}

function packColumn(rows: readonly TableRow[], column: number): PackedColumn {
  const cells: TableCell[] = [];
  const known = new Map<TableCell, number>();
  const byText = new Map<string, number[]>();
  const indexOf = (cell: TableCell): number => {
    const found = known.get(cell) ?? byText.get(cell.text)?.find((index) => sameData(cells[index], cell));
    if (found !== undefined) return found;
    const index = cells.push(cell) - 1;
    known.set(cell, index);
    const alike = byText.get(cell.text);
    if (alike) alike.push(index);
    else byText.set(cell.text, [index]);
    return index;
  };
  const at = rows.map(({ cells: all }) => {
    const cell = all[column];
    return cell === undefined ? -1 : indexOf(cell);
  });
  return { cells, at };
}
