import type { LeafColumn } from '../pack/column.ts';
import type { TableCell } from './annexTable.ts';
import { sameData } from './sameData.ts';
import { sharedCell } from './sharedCell.ts';
import { isPeriod, type Value } from './value.ts';

/** Value: a cell that says this as every cell of its column would; text and format follow from both. Otherwise the cell itself. */
type Said = Value | { readonly cell: TableCell };

/** Cells of one column: everything that is said once, and for each cell which of it. Most answers of a column are the same few. */
export interface PackedCells {
  readonly said: readonly Said[];
  readonly at: readonly number[];
}

/** `cells`: undefined where a row has none. */
export function packCells(column: LeafColumn | undefined, cells: readonly (TableCell | undefined)[]): PackedCells {
  const said: Said[] = [];
  const places = new Map<unknown, number>();
  const place = (key: unknown, made: () => Said): number => {
    const known = places.get(key);
    if (known !== undefined) return known;
    places.set(key, said.length);
    return said.push(made()) - 1;
  };
  const at = cells.map((cell) => {
    if (cell === undefined) return -1;
    const { value } = cell;
    if (column !== undefined && isUsual(column, cell))
      return place(isPeriod(value) ? periodKey(value) : value, () => value);
    return place(cell, () => ({ cell }));
  });
  return { said, at };
}

export function unpackCells(column: LeafColumn | undefined, { said, at }: PackedCells): (TableCell | undefined)[] {
  const cells = said.map((entry) => {
    if (typeof entry === 'object' && entry !== null && 'cell' in entry) return entry.cell;
    return column && sharedCell(column, entry);
  });
  return at.map((index) => cells[index]);
}

function isUsual(column: LeafColumn, cell: TableCell): boolean {
  const usual = sharedCell(column, cell.value);
  return usual === cell || sameData(usual, cell);
}

/** No text of a cell: none begins with this sign, which neither a file nor a keyboard gives. */
function periodKey({ from, to }: { readonly from: string; readonly to: string }): string {
  return `\0${from}\0${to}`;
}
