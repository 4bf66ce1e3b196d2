import type { Reading } from './bodyRows.ts';
import { type BodyRules, type Classified, classifyRow } from './classifyRow.ts';
import { type FoundHead, type HeadBlock, repeatsHead } from './findHead.ts';
import { startsOther } from './otherHead.ts';
import type { GridCell, RawGrid } from './rawGrid.ts';
import { RowCells } from './rowCells.ts';
import { continuesMerge, countedColumns, filledCells, goesOn, holdsCount, isTemplate } from './rowShapes.ts';
import { headAt } from './severalHeads.ts';

export function readBlocks(grid: RawGrid, head: FoundHead, rules: BodyRules, reading: Reading): void {
  for (const [index, block] of head.blocks.entries()) {
    const reach = { ...block, left: index === 0 ? 0 : block.left };
    readBlock({ grid, head, block, reach, rules, reading });
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

/** What is known of the rows above while a block is read. */
interface Above {
  continued: boolean;
  gap: boolean;
  lastKnown: number | null;
  /** The row of a subject right above. */
  last: { row: number; cells: RowCells } | null;
  open: { name: GridCell; cells: RowCells } | null;
  elsewhere: boolean;
}

interface BlockReading {
  readonly grid: RawGrid;
  readonly head: FoundHead;
  readonly block: HeadBlock;
  /** The block with the columns to its left that the annex does not know: a total may say there that it is one. */
  readonly reach: HeadBlock;
  readonly rules: BodyRules;
  readonly reading: Reading;
  readonly above: Above;
}

function readBlock(place: Omit<BlockReading, 'above'>): void {
  const { grid, head, rules, reading } = place;
  const continued = reading.rows.length > 0;
  const above = { continued, gap: false, lastKnown: null, last: null, open: null, elsewhere: false };
  for (let row = head.bottom + 1; row < grid.height; row++) {
    if (!rules.notData.has(row + 1) && !readRow({ ...place, above }, row)) return;
  }
}

/** Whether the table goes on below. */
function readRow(own: BlockReading, row: number): boolean {
  const { grid, head, block, reach, rules, reading, above } = own;
  if (reading.rows.length > 0 && grid.startsPage(row)) above.continued = true;
  const filled = filledCells(grid, reach, row);
  if (filled.length === 0 && !continuesMerge(grid, block, row)) {
    above.gap = true;
    return true;
  }
  if (repeatsHead(grid, head, row)) {
    above.continued = true;
    above.elsewhere = false;
    return true;
  }
  const next = laterHead(grid, head, row, filled, block, rules);
  if (next) {
    reading.heads.push(next.top);
    readBlocks(grid, next, rules, reading);
    return false;
  }
  above.elsewhere ||= rules.namesAreKnown && startsOther(filled, block, rules.titles, rules.mayBeSubject);
  if (above.elsewhere) {
    leaveOut(reading, row, filled);
    above.open = above.last = null;
    return true;
  }
  const read = classifyRow(grid, block, row, filled, rules);
  const isEmptyForm = read.kind === 'stray' && rules.namesAreKnown && isTemplate(filled, countedColumns(rules, block));
  if (!isEmptyForm && isBehindAll(own, row, filled, read)) return false;
  above.gap = false;
  if (!isEmptyForm) takeRow(own, row, filled, read);
  return true;
}

/** Text alone below a gap, behind the last subject that is known: what stands there is no part of the table. */
function isBehindAll(
  { grid, head, rules, reading, above }: BlockReading,
  row: number,
  filled: readonly GridCell[],
  read: Classified,
): boolean {
  if (!above.gap || read.kind !== 'stray' || filled.length !== 1 || rules.words.note(read.text)) return false;
  if (rules.namesAreKnown) above.lastKnown ??= lastKnownRow(grid, head, rules);
  if (above.lastKnown === null || row <= above.lastKnown) return false;
  reading.outside ??= { from: row, to: grid.height - 1, text: read.text };
  return true;
}

function takeRow(
  { grid, block, rules, reading, above }: BlockReading,
  row: number,
  filled: readonly GridCell[],
  read: Classified,
): void {
  const { rows, totals, loose } = reading;
  const cells = new RowCells(grid, block, row);
  if (read.kind === 'stray' && above.last?.row === row - 1 && goesOn(rules, filled, cells)) {
    above.last.cells.add(cells);
    above.last.row = row;
    reading.continued.push({ row, column: read.column, text: read.text });
    return;
  }
  if (read.kind !== 'subject') above.open = above.last = null;
  if (read.kind === 'group') reading.group = read.group;
  else if (read.kind === 'stray')
    loose.push({ row, column: read.column, text: read.text, block, counts: holdsCount(rules, block, filled) });
  else if (read.kind === 'total') {
    totals.push({ row, block, kind: read.total, label: read.text, after: rows.length, cells });
  } else if (above.open && read.name === above.open.name && above.open.name.top < row) above.open.cells.add(cells);
  else {
    above.last = { row, cells };
    rows.push({ row, block, group: reading.group, continued: above.continued, cells });
    above.continued = false;
    above.open = read.name ? { name: read.name, cells } : null;
  }
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
