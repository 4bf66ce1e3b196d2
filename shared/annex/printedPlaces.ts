import type { AnnexTable } from './annexTable.ts';
import { tableBlocks } from './tableBlocks.ts';

/** What stands where on the printed table of an annex, so that its cells can be gone to. */
export interface PrintedPlaces {
  readonly headRows: number;
  /** The ids of the columns of one block. */
  readonly columns: readonly string[];
  /** Of each line below the head the subject in each block; null: none, or a group, or a total. */
  readonly lines: readonly (readonly (string | null)[])[];
}

export interface CellOfAnnex {
  /** Null: a cell of the head, about no subject. */
  readonly subjectId: string | null;
  readonly columnId: string;
}

/** The same places that layOutTable gives the rows. */
export function printedPlaces(table: AnnexTable): PrintedPlaces {
  const blocks = tableBlocks(table);
  const height = Math.max(0, ...blocks.map((block) => block.length));
  return {
    headRows: table.headerRows,
    columns: table.columns.map(({ id }) => id),
    lines: Array.from({ length: height }, (_, line) =>
      blocks.map((block) => table.rows[block[line] ?? -1]?.subjectId ?? null),
    ),
  };
}

/** What a cell of the printed table (row and column of its model) is about; null: nothing that can be gone to. */
export function cellOfAnnex(
  { headRows, columns, lines }: PrintedPlaces,
  row: number,
  column: number,
): CellOfAnnex | null {
  const columnId = columns[column % columns.length];
  if (columnId === undefined) return null;
  if (row < headRows) return { subjectId: null, columnId };
  const subjectId = lines[row - headRows]?.[Math.floor(column / columns.length)] ?? null;
  return subjectId === null ? null : { subjectId, columnId };
}
