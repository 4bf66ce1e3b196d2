import type { Group } from '../pack/pack.ts';
import { type FoundHead, type HeadBlock, repeatsHead } from './findHead.ts';
import type { HeadTitles } from './headTitles.ts';
import { type GridCell, isFilledStart, type RawGrid } from './rawGrid.ts';
import type { RowWords } from './rowWords.ts';

/** One row about a subject. Cells of merged regions are filled down; `cells` has every found column. */
export interface BodyRow {
  readonly row: number;
  readonly block: HeadBlock;
  readonly group: Group | null;
  /** True after a head that is printed again, or at the top of the next block: cells that begin here were cut by the page. */
  readonly continued: boolean;
  /** Column id → the cell and the cells that continue it in the rows below (one name over several rows). */
  readonly cells: ReadonlyMap<string, readonly GridCell[]>;
}

export interface TotalRow {
  readonly row: number;
  readonly block: HeadBlock;
  readonly kind: 'total' | 'subtotal';
  readonly label: string;
  /** Number of body rows that were read before this one. */
  readonly after: number;
  readonly cells: ReadonlyMap<string, readonly GridCell[]>;
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
}

export interface BodyRules {
  readonly titles: HeadTitles;
  readonly words: RowWords;
  isSubject(text: string): boolean;
}

/** Reads the rows below the head, block after block from left to right, so that side-by-side tables become one. */
export function readBody(grid: RawGrid, head: FoundHead, rules: BodyRules): Body {
  const rows: BodyRow[] = [];
  const totals: TotalRow[] = [];
  const loose: (StrayRow & { readonly block: HeadBlock })[] = [];
  let group: Group | null = null;
  for (const block of head.blocks) {
    let continued = rows.length > 0;
    let open: { name: GridCell; cells: Map<string, GridCell[]> } | null = null;
    for (let row = head.bottom + 1; row < grid.height; row++) {
      const filled = filledCells(grid, block, row);
      if (filled.length === 0 && !continuesMerge(grid, block, row)) continue;
      if (repeatsHead(grid, head, row)) {
        continued = true;
        continue;
      }
      const read = classify(grid, block, row, filled, rules);
      const cells = readCells(grid, block, row);
      if (read.kind === 'group') group = read.group;
      else if (read.kind === 'stray') loose.push({ row, column: read.column, text: read.text, block });
      else if (read.kind === 'total') {
        totals.push({ row, block, kind: read.total, label: read.text, after: rows.length, cells });
      } else if (open && read.name && read.name === open.name && read.name.top < row) appendCells(open.cells, cells);
      else {
        rows.push({ row, block, group, continued, cells });
        continued = false;
        open = read.name ? { name: read.name, cells } : null;
        continue;
      }
      if (read.kind !== 'subject') open = null;
    }
  }
  const ends = new Map<HeadBlock, number>();
  for (const { block, row } of [...rows, ...totals]) ends.set(block, Math.max(row, ends.get(block) ?? -1));
  const isNote = (stray: (typeof loose)[number]) =>
    stray.row > (ends.get(stray.block) ?? -1) || rules.words.note(stray.text);
  return {
    rows,
    totals,
    notes: loose.filter(isNote).map(({ text }) => text),
    strays: loose.filter((stray) => !isNote(stray)),
  };
}

type Classified =
  | { readonly kind: 'group'; readonly group: Group }
  | { readonly kind: 'total'; readonly total: 'total' | 'subtotal'; readonly text: string }
  | { readonly kind: 'stray'; readonly column: number; readonly text: string }
  /** `name`: the cell that says what the row is about; null when the order says it. */
  | { readonly kind: 'subject'; readonly name: GridCell | null };

function classify(
  grid: RawGrid,
  block: HeadBlock,
  row: number,
  filled: readonly GridCell[],
  { titles, words, isSubject }: BodyRules,
): Classified {
  const name = nameCell(grid, block, row, titles);
  const nameText = name?.raw.text.trim() ?? '';
  const [first] = filled;
  const text = first?.raw.text.trim() ?? '';
  const wide = first !== undefined && first.right > first.left;
  const single = filled.length === 1;
  if (name && nameText !== '' && isSubject(nameText) && !(single && wide && words.group(nameText))) {
    return { kind: 'subject', name };
  }
  if (single && first) {
    const group = words.group(text);
    if (group) return { kind: 'group', group };
    if (words.note(text)) return { kind: 'stray', column: first.left, text };
  }
  for (const cell of filled.slice(0, 3)) {
    const label = cell.raw.number === null ? cell.raw.text.trim() : '';
    const total = label.length <= 40 ? words.total(label) : null;
    if (total) return { kind: 'total', total, text: label };
  }
  const ownName = name !== null && !(single && wide);
  if (titles.identity.size === 0 && !(single && (wide || first?.left === block.left)))
    return { kind: 'subject', name: null };
  if (ownName && nameText !== '' && !(single && isSentence(text))) return { kind: 'subject', name };
  return {
    kind: 'stray',
    column: first?.left ?? block.left,
    text: filled.map((cell) => cell.raw.text.trim()).join(' '),
  };
}

/** A line of text that stands alone in the name column is no name. */
function isSentence(text: string): boolean {
  return text.length > 60 || (text.length > 12 && /[。；;，,：:]/u.test(text));
}

function nameCell(grid: RawGrid, block: HeadBlock, row: number, titles: HeadTitles): GridCell | null {
  for (const id of titles.identity) {
    const column = block.columns.get(id);
    if (column !== undefined) return grid.at(row, column);
  }
  return null;
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

function readCells(grid: RawGrid, block: HeadBlock, row: number): Map<string, GridCell[]> {
  return new Map([...block.columns].map(([id, column]) => [id, [grid.at(row, column)]]));
}

function appendCells(known: Map<string, GridCell[]>, more: ReadonlyMap<string, readonly GridCell[]>): void {
  for (const [id, cells] of more) {
    const list = known.get(id);
    for (const cell of cells) if (list && !list.includes(cell)) list.push(cell);
  }
}
