import type { Group } from '../pack/pack.ts';
import type { TotalKind } from '../text/rowLabel.ts';
import { type BodyRules, classifyRow } from './classifyRow.ts';
import { type FoundHead, type HeadBlock, repeatsHead } from './findHead.ts';
import { startsOther } from './otherHead.ts';
import { type GridCell, isFilledStart, type RawGrid } from './rawGrid.ts';
import { RowCells } from './rowCells.ts';
import { secondTables } from './secondTables.ts';
import { headAt } from './severalHeads.ts';

/** One row about a subject. Cells of merged regions are filled down; `cells` has every found column. */
export interface BodyRow {
  readonly row: number;
  readonly block: HeadBlock;
  readonly group: Group | null;
  /** True after a head that is printed again, at the top of a printed page, or at the top of the next block: cells that begin here were cut by the page. */
  readonly continued: boolean;
  readonly cells: RowCells;
}

export interface TotalRow {
  readonly row: number;
  readonly block: HeadBlock;
  readonly kind: TotalKind;
  readonly label: string;
  /** Number of body rows that were read before this one. */
  readonly after: number;
  readonly cells: RowCells;
}

export interface StrayRow {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface Body {
  readonly rows: readonly BodyRow[];
  readonly totals: readonly TotalRow[];
  readonly notes: readonly string[];
  /** Rows in the middle of the table that are neither subject, group nor total. */
  readonly strays: readonly StrayRow[];
  /** Rows without a name that hold only texts: they go on with the row above. */
  readonly continued: readonly StrayRow[];
  /** Rows below the table that belong to something else that is printed there; null when there are none. */
  readonly outside: { readonly from: number; readonly to: number; readonly text: string } | null;
  /** Tables beside the one that was read, about the same subjects. */
  readonly beside: readonly HeadBlock[];
  /** Rows in which the annex begins anew with a head that has its columns in other places. */
  readonly heads: readonly number[];
}

/** What has been read so far; the group goes on from one block to the next. */
interface Reading {
  readonly rows: BodyRow[];
  readonly totals: TotalRow[];
  readonly loose: (StrayRow & { readonly block: HeadBlock; readonly counts: boolean })[];
  group: Group | null;
  outside: Body['outside'];
  readonly continued: StrayRow[];
  readonly heads: number[];
}

/** Reads the rows below the head, block after block from left to right, so that side-by-side tables become one. */
export function readBody(grid: RawGrid, head: FoundHead, rules: BodyRules): Body {
  const reading: Reading = { rows: [], totals: [], loose: [], group: null, outside: null, continued: [], heads: [] };
  readBlocks(grid, head, rules, reading);
  const beside = rules.namesAreKnown ? secondTables(grid, head, reading.rows, rules.titles) : new Set<HeadBlock>();
  const isRead = ({ block }: { readonly block: HeadBlock }) => !beside.has(block);
  const rows = reading.rows.filter(isRead);
  const totals = reading.totals.filter(isRead);
  const loose = reading.loose.filter(isRead);
  const ends = new Map<HeadBlock, number>();
  for (const { block, row } of [...rows, ...totals]) ends.set(block, Math.max(row, ends.get(block) ?? -1));
  // Below the table stand notes, but no row of numbers: that one has lost its name.
  const isNote = (stray: (typeof loose)[number]) =>
    (stray.row > (ends.get(stray.block) ?? -1) && !stray.counts) || rules.words.note(stray.text);
  return {
    rows,
    totals,
    notes: loose.filter(isNote).map(({ text }) => text),
    strays: loose.filter((stray) => !isNote(stray)),
    outside: reading.outside,
    beside: [...beside],
    continued: reading.continued,
    heads: reading.heads,
  };
}

function readBlocks(grid: RawGrid, head: FoundHead, rules: BodyRules, reading: Reading): void {
  for (const [index, block] of head.blocks.entries()) {
    const reach = { ...block, left: index === 0 ? 0 : block.left };
    readBlock(grid, head, block, reach, rules, reading);
  }
}

/** A row of another table. */
function leaveOut(reading: Reading, row: number, filled: readonly GridCell[]): void {
  const { from, text } = reading.outside ?? { from: row, text: filled[0]?.raw.text.trim() ?? '' };
  reading.outside = { from, to: row, text };
}

/** Another head of the annex that begins in this row: what is below it stands in other columns. */
function laterHead(
  grid: RawGrid,
  head: FoundHead,
  row: number,
  filled: readonly GridCell[],
  block: HeadBlock,
  { titles, namesAreKnown, mayBeSubject }: BodyRules,
): FoundHead | null {
  if (head.later?.top === row) return head.later;
  if (!namesAreKnown || head.blocks.length > 1 || !startsOther(filled, block, titles, mayBeSubject)) return null;
  return headAt(grid, titles, row);
}

/** @param reach the block with the columns to its left that the annex does not know: a total may say there that it is one */
function readBlock(
  grid: RawGrid,
  head: FoundHead,
  block: HeadBlock,
  reach: HeadBlock,
  rules: BodyRules,
  reading: Reading,
): void {
  const { rows, totals, loose } = reading;
  let continued = rows.length > 0;
  let gap = false;
  let lastKnown: number | null = null;
  /** The row of a subject right above. */
  let last: { row: number; cells: RowCells } | null = null;
  let open: { name: GridCell; cells: RowCells } | null = null;
  let elsewhere = false;
  for (let row = head.bottom + 1; row < grid.height; row++) {
    if (rules.notData.has(row + 1)) continue;
    if (rows.length > 0 && grid.startsPage(row)) continued = true;
    const filled = filledCells(grid, reach, row);
    if (filled.length === 0 && !continuesMerge(grid, block, row)) {
      gap = true;
      continue;
    }
    if (repeatsHead(grid, head, row)) {
      continued = true;
      elsewhere = false;
      continue;
    }
    const next = laterHead(grid, head, row, filled, block, rules);
    if (next) {
      reading.heads.push(next.top);
      readBlocks(grid, next, rules, reading);
      return;
    }
    elsewhere ||= rules.namesAreKnown && startsOther(filled, block, rules.titles, rules.mayBeSubject);
    if (elsewhere) {
      leaveOut(reading, row, filled);
      open = last = null;
      continue;
    }
    const read = classifyRow(grid, block, row, filled, rules);
    if (read.kind === 'stray' && rules.namesAreKnown && isTemplate(filled, countedColumns(rules, block))) {
      gap = false;
      continue;
    }
    const alone = gap && read.kind === 'stray' && filled.length === 1 && !rules.words.note(read.text);
    if (alone && rules.namesAreKnown) lastKnown ??= lastKnownRow(grid, head, rules);
    if (alone && lastKnown !== null && row > lastKnown) {
      reading.outside ??= { from: row, to: grid.height - 1, text: read.text };
      return;
    }
    gap = false;
    const cells = new RowCells(grid, block, row);
    if (read.kind === 'stray' && last?.row === row - 1 && goesOn(rules, filled, cells)) {
      last.cells.add(cells);
      last.row = row;
      reading.continued.push({ row, column: read.column, text: read.text });
      continue;
    }
    if (read.kind !== 'subject') open = last = null;
    if (read.kind === 'group') reading.group = read.group;
    else if (read.kind === 'stray')
      loose.push({ row, column: read.column, text: read.text, block, counts: holdsCount(rules, block, filled) });
    else if (read.kind === 'total') {
      totals.push({ row, block, kind: read.total, label: read.text, after: rows.length, cells });
    } else if (open && read.name === open.name && open.name.top < row) open.cells.add(cells);
    else {
      last = { row, cells };
      rows.push({ row, block, group: reading.group, continued, cells });
      continued = false;
      open = read.name ? { name: read.name, cells } : null;
    }
  }
}

function countedColumns({ titles }: BodyRules, block: HeadBlock): ReadonlySet<number> {
  const counted = titles.leaves.filter(({ column: { kind } }) => kind === 'integer' || kind === 'decimal');
  return new Set(counted.flatMap(({ column }) => block.columns.get(column.id) ?? []));
}

/** A number where the annex counts something. */
function holdsCount(rules: BodyRules, block: HeadBlock, filled: readonly GridCell[]): boolean {
  if (!rules.namesAreKnown) return false;
  const counted = countedColumns(rules, block);
  return filled.some(
    ({ raw, left, right }) => left === right && counted.has(left) && /^[+-]?\d+(?:\.\d+)?%?$/u.test(raw.text.trim()),
  );
}

/** A row kept ready for another unit: its number, and what formulas make of nothing. */
function isTemplate([first, ...more]: readonly GridCell[], counted: ReadonlySet<number>): boolean {
  const says = ({ raw }: GridCell) => !/^(?:0(?:\.0+)?%?|[-—–/\\]+)$/u.test(raw.text.trim());
  const numbered = first !== undefined && !counted.has(first.left) && /^\d{1,4}$/u.test(first.raw.text.trim());
  return numbered && !more.some(says);
}

/** A row without a name whose cells all are problems or texts: lines of the answer above that were given rows of their own. */
function goesOn({ titles, namesAreKnown }: BodyRules, filled: readonly GridCell[], cells: RowCells): boolean {
  if (!namesAreKnown || filled.length === 0) return false;
  const long = titles.leaves.filter(({ column }) => column.kind === 'problems' || column.kind === 'text');
  const places = new Set(long.flatMap(({ column }) => cells.get(column.id)?.map(({ left }) => left) ?? []));
  return filled.every(({ left, right }) => left === right && places.has(left));
}

/** The last row that is of this table for certain: a name that may be meant, or its head again. */
function lastKnownRow(grid: RawGrid, head: FoundHead, { titles, mayBeSubject }: BodyRules): number {
  const columns = head.blocks.flatMap((block) => [...titles.identity].flatMap((id) => block.columns.get(id) ?? []));
  for (let row = grid.height - 1; row > head.bottom; row--) {
    if (repeatsHead(grid, head, row)) return row;
    for (const column of columns) {
      const { raw, top, left } = grid.at(row, column);
      if (top === row && left === column && raw.text !== '' && mayBeSubject(raw.text)) return row;
    }
  }
  return head.bottom;
}

/** The filled cells of a row that begin in it, within the block; a wide cell that reaches in from the left counts. */
function filledCells(grid: RawGrid, block: HeadBlock, row: number): GridCell[] {
  const filled: GridCell[] = [];
  for (let column = block.left; column <= block.right; column++) {
    const cell = grid.at(row, column);
    if (cell.top === row && isFilledStart(cell, column)) filled.push(cell);
  }
  return filled;
}

/** A row whose every filled cell began above still is a row of its own when something in it is merged downwards. */
function continuesMerge(grid: RawGrid, block: HeadBlock, row: number): boolean {
  for (const column of block.columns.values()) {
    const cell = grid.at(row, column);
    if (cell.top < row && cell.raw.text.trim() !== '') return true;
  }
  return false;
}
