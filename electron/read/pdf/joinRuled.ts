import { groupBy } from '#shared/import/groupBy.ts';
import type { RuledTable, TextCell } from './ruledTables.ts';

/** A table over all its pages, its columns by their lines. */
export interface JoinedTable {
  readonly xs: readonly number[];
  readonly rows: number;
  readonly cells: readonly TextCell[];
}

/** Columns are the same when their lines differ by no more than this (points). */
const near = 4;

/** `table` begins the page after the one that `before` ends: one table where their columns are the same, else null. */
export function joinRuled(before: JoinedTable, table: RuledTable | JoinedTable): JoinedTable | null {
  const xs = commonColumns(before.xs, table.xs);
  if (!xs) return null;
  const first = inColumns(before, xs);
  const next = withoutHead(first, inColumns(table, xs));
  return next.rows === 0 ? first : putTogether(first, next);
}

/** Of two pages the columns of the one that shows more; on a page that only has a heading over all columns there are fewer. */
function commonColumns(one: readonly number[], other: readonly number[]): readonly number[] | null {
  const [more, less] = one.length >= other.length ? [one, other] : [other, one];
  const shift = (more[0] ?? 0) - (less[0] ?? 0);
  const isSame = less.every((x) => more.some((each) => Math.abs(each - x - shift) <= near));
  const ends = Math.abs((more.at(-1) ?? 0) - (less.at(-1) ?? 0) - shift) <= near;
  return isSame && ends && less.length >= Math.min(3, more.length) ? more : null;
}

function inColumns<Of extends JoinedTable>(table: Of, xs: readonly number[]): Of {
  if (table.xs.length === xs.length) return { ...table, xs };
  const shift = (xs[0] ?? 0) - (table.xs[0] ?? 0);
  const place = table.xs.map((x) => xs.findIndex((each) => Math.abs(each - x - shift) <= near));
  const cells = table.cells.map((cell) => ({
    ...cell,
    left: place[cell.left] ?? 0,
    right: (place[cell.right + 1] ?? 1) - 1,
  }));
  return { ...table, xs, cells };
}

/** Rows of the head that are printed again. */
function withoutHead(first: JoinedTable, next: JoinedTable): JoinedTable {
  const [own, again] = [rowsOf(first), rowsOf(next)];
  let count = 0;
  while (count < next.rows && isSameRow(own[count], again[count])) count += 1;
  // A cell of the head that reaches further down belongs to more rows than these.
  while (next.cells.some(({ top, bottom }) => top < count && bottom >= count)) count -= 1;
  const cells = next.cells.flatMap((cell) =>
    cell.top < count ? [] : [{ ...cell, top: cell.top - count, bottom: cell.bottom - count }],
  );
  return { ...next, rows: next.rows - count, cells };
}

function rowsOf({ rows, cells }: JoinedTable): TextCell[][] {
  const lines: TextCell[][] = Array.from({ length: rows }, () => []);
  for (const cell of cells) lines[cell.top]?.push(cell);
  return lines;
}

function isSameRow(one: readonly TextCell[] = [], other: readonly TextCell[] = []): boolean {
  const isSame = (cell: TextCell, at: number): boolean => {
    const twin = other[at];
    const sameSize = twin?.left === cell.left && twin.right === cell.right && twin.bottom === cell.bottom;
    return sameSize && twin.text.replace(/\s/gu, '') === cell.text.replace(/\s/gu, '');
  };
  return one.length === other.length && one.some(({ text }) => text !== '') && one.every(isSame);
}

/** The rows of `next` below those of `first`; what the end of the page cut is made whole. */
function putTogether(first: JoinedTable, next: JoinedTable): JoinedTable {
  const below = next.cells.map((cell) => lowered(cell, first.rows));
  const cut = cutAt(first, below);
  const goesOn = isRestOfRow(cut);
  const up = goesOn ? 1 : 0;
  const whole = new Map<TextCell, TextCell>();
  const gone = new Set<TextCell>();
  const ended: TextCell[] = [];
  for (const cell of cut.top) {
    const above = cut.foot.get(cell.left);
    if (above?.right !== cell.right) continue;
    if (goesOn || isMergeCut(cut, above, cell, ended)) {
      const text = above.text === cell.text ? above.text : above.text + cell.text;
      whole.set(above, { ...above, text, bottom: cell.bottom - up });
      gone.add(cell);
    } else ended.push(cell);
  }
  const cells = [
    ...first.cells.map((cell) => whole.get(cell) ?? cell),
    ...below.flatMap((cell) => (gone.has(cell) ? [] : [lowered(cell, -up)])),
  ];
  return { xs: first.xs, rows: first.rows + next.rows - up, cells };
}

function lowered(cell: TextCell, down: number): TextCell {
  return down === 0 ? cell : { ...cell, top: cell.top + down, bottom: cell.bottom + down };
}

/** The end of a page within a table. */
interface Cut {
  /** What ends there, by the first column. */
  readonly foot: ReadonlyMap<number, TextCell>;
  /** What begins the next page, from left to right. */
  readonly top: readonly TextCell[];
  /** Cells around it, by the first column: enough to see what is usual in that column. */
  readonly near: ReadonlyMap<number, readonly TextCell[]>;
  /** Columns in which cells reach down over several rows. */
  readonly grouping: ReadonlySet<number>;
  /** More of the groups say the same again than nothing: this program prints again what goes on. */
  readonly repeats: boolean;
}

const rowsNear = 60;

function cutAt(first: JoinedTable, below: readonly TextCell[]): Cut {
  const above = first.cells.filter(({ top, bottom }) => top > 0 && bottom >= first.rows - rowsNear);
  const near = groupBy([...above, ...below], ({ left }) => left);
  const foot = new Map(first.cells.filter(({ bottom }) => bottom === first.rows - 1).map((cell) => [cell.left, cell]));
  const top = below.filter((cell) => cell.top === first.rows).sort((a, b) => a.left - b.left);
  const grouping = new Set(
    [...near].flatMap(([left, cells]) => (cells.some((cell) => cell.bottom > cell.top) ? [left] : [])),
  );
  const groups = top.filter(({ left }) => grouping.has(left) && (foot.get(left)?.text ?? '') !== '');
  const again = groups.filter(({ left, text }) => foot.get(left)?.text === text).length;
  const repeats = again > groups.filter(({ text }) => text === '').length;
  return { foot, top, near, grouping, repeats };
}

/** One cell that the end of the page cut in two: programs print its text on the one page or the other, or on both. */
function isMergeCut(cut: Cut, above: TextCell, below: TextCell, ended: readonly TextCell[]): boolean {
  const { left } = below;
  if (!cut.grouping.has(left) || ended.some((cell) => cut.grouping.has(cell.left) && isWithin(cut, left, cell.left)))
    return false;
  if (above.text === '' || below.text === '') return above.text !== below.text && !cut.repeats;
  return above.text === below.text;
}

/** Whether the cells of a column stand within those of another one to its left: a group within a group ends where that one ends. */
function isWithin({ near }: Cut, inner: number, outer: number): boolean {
  const starts = (near.get(outer) ?? []).map(({ top }) => top);
  return (near.get(inner) ?? []).every(({ top, bottom }) => !starts.some((row) => row > top && row <= bottom));
}

/**
 * Whether the first row of the page is the rest of the last row of the page before, taller than its page: its number or name is
 * missing, which all other rows have.
 */
function isRestOfRow({ foot, top, near, grouping }: Cut): boolean {
  const leading = top.find(({ left }) => !grouping.has(left));
  const above = foot.get(leading?.left ?? -1);
  if (leading?.text !== '' || !above?.text) return false;
  const others = near.get(leading.left) ?? [];
  return others.length >= 4 && others.every((each) => each === leading || each.text !== '');
}
