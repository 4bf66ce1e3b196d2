import type { LeafColumn } from '../pack/column.ts';
import type { TableCell } from './annexTable.ts';
import { valueCell } from './tableRows.ts';
import type { Value } from './value.ts';

const known = new WeakMap<LeafColumn, Map<Value, TableCell>>();
/** Of texts that nobody writes twice not all can be remembered for ever. */
const most = 20_000;

/**
 * The one cell that says this in this column. Most answers of a column are the same few, and cells that are the same object need
 * neither be compared nor carried more than once. Never altered.
 */
export function sharedCell(column: LeafColumn, value: Value): TableCell {
  const cells = known.get(column) ?? remember(column);
  const found = cells.get(value);
  if (found !== undefined) return found;
  const cell = valueCell(column, value);
  if (cells.size >= most) cells.clear();
  if (typeof value !== 'object' || value === null) cells.set(value, cell);
  return cell;
}

function remember(column: LeafColumn): Map<Value, TableCell> {
  const cells = new Map<Value, TableCell>();
  known.set(column, cells);
  return cells;
}
