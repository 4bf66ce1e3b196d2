import type { FoundTable } from './findTable.ts';
import type { FormTable } from './forms/formTable.ts';
import type { ImportedCell } from './importedCell.ts';
import { locateRow } from './joinSheets.ts';
import type { ColumnMapping } from './mapping/columnMapping.ts';
import { columnOfLetter } from './mapping/headPaths.ts';
import { columnLetter } from './rawGrid.ts';
import type { RawSheet } from './rawSheet.ts';
import { placeBefore, type TurnedPlace } from './turnedSheet.ts';

/** A place of the file; rows and columns count from 0, null where a whole row or column, or the whole sheet is meant. */
export interface SourcePlace extends TurnedPlace {
  readonly sheet: string | null;
}

/** Where in the file a place of the table that was read is. */
export type Locate = (place: TurnedPlace) => SourcePlace;

/** Of a table that goes over several sheets, stands on its side, or is put together of forms. */
export function placesOf(
  { pieces, turn, forms, grid: { name } }: Pick<FoundTable, 'pieces' | 'turn' | 'forms' | 'grid'>,
  sheets: readonly Pick<RawSheet, 'name'>[],
): Locate {
  if (forms) return (place) => placeInForms(forms, sheets, place);
  if (turn) return (place) => ({ sheet: name, ...placeBefore(turn, place) });
  if (pieces.length < 2) return (place) => ({ sheet: name, ...place });
  return ({ row, column }) => (row === null ? { sheet: name, row, column } : { ...locateRow(pieces, row), column });
}

function placeInForms(forms: FormTable, sheets: readonly Pick<RawSheet, 'name'>[], place: TurnedPlace): SourcePlace {
  const found = forms.locate(place.row, place.column);
  if (!found) return { sheet: null, row: null, column: null };
  return { sheet: sheets[found.sheet]?.name ?? null, row: found.row, column: found.column };
}

/** The cells with their places in the file. */
export function locateCells(
  cells: readonly ImportedCell[],
  found: Pick<FoundTable, 'pieces' | 'turn' | 'forms' | 'grid'>,
  locate: Locate,
): readonly ImportedCell[] {
  if (!found.turn && !found.forms && found.pieces.length < 2) return cells;
  const first = found.pieces[0]?.name;
  return cells.map((cell) => {
    const { sheet, row, column } = locate({ row: cell.row - 1, column: columnOfLetter(cell.column) });
    const placed = { ...cell, row: (row ?? 0) + 1, column: columnLetter(column ?? 0) };
    return sheet === null || sheet === first ? placed : { ...placed, sheet };
  });
}

/** Of a table on its side, or of forms: rows of the file for its columns, and columns for the rows of its head. */
export function sideMapping(
  mapping: ColumnMapping,
  { turn, forms }: Pick<FoundTable, 'turn' | 'forms'>,
): ColumnMapping {
  if (!turn && !forms) return mapping;
  const { first, last } = mapping.head;
  const itemAt = (column: number) => forms?.locate(null, column) ?? null;
  const itemColumn = (itemAt(1)?.column ?? 0) + 1;
  return {
    ...mapping,
    head: turn
      ? { first: first - turn.from, last: last - turn.from }
      : { first: Math.max(1, itemColumn - last + first), last: itemColumn },
    columns: mapping.columns.map((mapped) => {
      const column = columnOfLetter(mapped.column) ?? 0;
      return { ...mapped, column: String((turn ? turn.from + column : (itemAt(column)?.row ?? 0)) + 1) };
    }),
  };
}
