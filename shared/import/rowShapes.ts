import type { BodyRules } from './classifyRow.ts';
import type { HeadBlock } from './findHead.ts';
import { type GridCell, isFilledStart, type RawGrid } from './rawGrid.ts';
import type { RowCells } from './rowCells.ts';

export function countedColumns({ titles }: BodyRules, block: HeadBlock): ReadonlySet<number> {
  const counted = titles.leaves.filter(({ column: { kind } }) => kind === 'integer' || kind === 'decimal');
  return new Set(counted.flatMap(({ column }) => block.columns.get(column.id) ?? []));
}

/** A number where the annex counts something. */
export function holdsCount(rules: BodyRules, block: HeadBlock, filled: readonly GridCell[]): boolean {
  if (!rules.namesAreKnown) return false;
  const counted = countedColumns(rules, block);
  return filled.some(
    ({ raw, left, right }) => left === right && counted.has(left) && /^[+-]?\d+(?:\.\d+)?%?$/u.test(raw.text.trim()),
  );
}

/** A row kept ready for another unit: its number, and what formulas make of nothing. */
export function isTemplate([first, ...more]: readonly GridCell[], counted: ReadonlySet<number>): boolean {
  const says = ({ raw }: GridCell) => !/^(?:0(?:\.0+)?%?|[-—–/\\]+)$/u.test(raw.text.trim());
  const numbered = first !== undefined && !counted.has(first.left) && /^\d{1,4}$/u.test(first.raw.text.trim());
  return numbered && !more.some(says);
}

/** A row without a name whose cells all are problems or texts: lines of the answer above that were given rows of their own. */
export function goesOn({ titles, namesAreKnown }: BodyRules, filled: readonly GridCell[], cells: RowCells): boolean {
  if (!namesAreKnown || filled.length === 0) return false;
  const long = titles.leaves.filter(({ column }) => column.kind === 'problems' || column.kind === 'text');
  const places = new Set(long.flatMap(({ column }) => cells.get(column.id)?.map(({ left }) => left) ?? []));
  return filled.every(({ left, right }) => left === right && places.has(left));
}

/** The filled cells of a row that begin in it, within the block; a wide cell that reaches in from the left counts. */
export function filledCells(grid: RawGrid, block: HeadBlock, row: number): GridCell[] {
  const filled: GridCell[] = [];
  for (let column = block.left; column <= block.right; column++) {
    const cell = grid.at(row, column);
    if (cell.top === row && isFilledStart(cell, column)) filled.push(cell);
  }
  return filled;
}

/** A row whose every filled cell began above still is a row of its own when something in it is merged downwards. */
export function continuesMerge(grid: RawGrid, block: HeadBlock, row: number): boolean {
  for (const column of block.columns.values()) {
    const cell = grid.at(row, column);
    if (cell.top < row && cell.raw.text.trim() !== '') return true;
  }
  return false;
}
