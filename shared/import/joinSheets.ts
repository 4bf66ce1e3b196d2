import type { FoundHead } from './findHead.ts';
import type { HeadTitles } from './headTitles.ts';
import { foldText } from './nameFold.ts';
import { isFilledStart, type RawGrid } from './rawGrid.ts';
import type { RawSheet } from './rawSheet.ts';

/** A sheet, and its head where it has one like the annex's. */
export interface Candidate {
  readonly sheet: RawSheet;
  readonly grid: RawGrid;
  readonly head: FoundHead | null;
}

/** Where the rows of a joined sheet come from. */
export interface SheetPiece {
  readonly name: string;
  /** Row of the joined sheet with which it begins, and the row of its own sheet that this is. */
  readonly from: number;
  readonly ownFrom: number;
  /** Without a head of its own: its columns are taken to stand as on the sheet before. */
  readonly headless: boolean;
}

export interface JoinedSheet {
  readonly sheet: RawSheet;
  readonly pieces: readonly SheetPiece[];
  /** Sheets that look like the same table but say something about the same rows: which counts is not for us to say. */
  readonly rivals: readonly string[];
}

const sampledNames = 60;

/** Words that say that a table goes on from another sheet. */
const goesOn = /续|第[二三四五六七八九十\d]+[页张]/u;

/**
 * The sheet with the rows of those that go on with its table below its own: an office types one annex on two sheets, with or
 * without the head again.
 */
export function joinSheets(
  best: Candidate & { readonly head: FoundHead },
  others: readonly Candidate[],
  titles: HeadTitles,
  isSubject: ((text: string) => boolean) | null,
): JoinedSheet {
  const names = new Set(others.length > 0 ? namesOf(best.grid, best.head, best.head.bottom + 1, titles) : []);
  let joined: Pick<RawSheet, 'rows' | 'merges'> = best.sheet;
  const pieces: SheetPiece[] = [{ name: best.sheet.name, from: 0, ownFrom: 0, headless: false }];
  const rivals: string[] = [];
  for (const other of others) {
    const headless = other.head === null || !sameColumns(best.head, other.head);
    const from = headless ? 0 : (other.head?.top ?? 0);
    const own = namesOf(other.grid, best.head, headless ? 0 : (other.head?.bottom ?? 0) + 1, titles);
    const sample = own.slice(0, sampledNames);
    const known = isSubject ? sample.filter((name) => isSubject(name)).length : 0;
    const says = goesOn.test(other.sheet.name) || saysSo(other.grid, from);
    const fits = headless ? known >= 2 && known * 10 >= sample.length * 6 : isSubject ? known > 0 : says;
    if (!fits) {
      if (!headless && own.length > 0) rivals.push(other.sheet.name);
      continue;
    }
    // What stands below each table alike (填报人：) is nobody's name.
    if (isSubject && own.some((name) => names.has(name) && isSubject(name))) {
      rivals.push(other.sheet.name);
      continue;
    }
    for (const name of own) names.add(name);
    pieces.push({ name: other.sheet.name, from: joined.rows.length, ownFrom: from, headless });
    joined = append(joined, other.sheet, from);
  }
  return { sheet: { ...best.sheet, ...joined }, pieces, rivals };
}

function sameColumns(a: FoundHead, b: FoundHead): boolean {
  if (a.blocks.length !== b.blocks.length) return false;
  return a.blocks.every(({ columns }, index) => {
    const others = b.blocks[index]?.columns ?? new Map<string, number>();
    return columns.size === others.size && [...columns].every(([id, column]) => others.get(id) === column);
  });
}

/** What stands in the columns that say what a row is about. */
function namesOf(grid: RawGrid, { blocks }: FoundHead, from: number, { identity }: HeadTitles): string[] {
  const names: string[] = [];
  for (const { columns } of blocks) {
    for (const [id, column] of columns) {
      if (!identity.has(id)) continue;
      for (let row = from; row < grid.height; row += 1) {
        const cell = grid.at(row, column);
        if (cell.top === row && isFilledStart(cell, column)) names.push(foldText(cell.raw.text));
      }
    }
  }
  return names;
}

function saysSo(grid: RawGrid, before: number): boolean {
  for (let row = 0; row < Math.min(before, grid.height); row += 1) {
    for (let column = 0; column < grid.width; column += 1) if (goesOn.test(grid.at(row, column).raw.text)) return true;
  }
  return false;
}

function append(
  first: Pick<RawSheet, 'rows' | 'merges'>,
  { rows, merges }: RawSheet,
  from: number,
): Pick<RawSheet, 'rows' | 'merges'> {
  const down = first.rows.length - from;
  const kept = merges.filter(({ top }) => top >= from);
  return {
    rows: [...first.rows, ...rows.slice(from)],
    merges: [
      ...first.merges,
      ...kept.map((merge) => ({ ...merge, top: merge.top + down, bottom: merge.bottom + down })),
    ],
  };
}

/** The row of the file that a row of the joined sheet is. */
export function locateRow(
  pieces: readonly SheetPiece[],
  row: number,
): { readonly sheet: string; readonly row: number } {
  const piece = pieces.findLast(({ from }) => from <= row) ?? pieces[0];
  return piece ? { sheet: piece.name, row: row - piece.from + piece.ownFrom } : { sheet: '', row };
}
