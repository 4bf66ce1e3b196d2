import type { PdfRule } from './pdfPage.ts';

/** A cell by the columns and rows that it covers, all four included. */
export interface RuledCell {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** The cells that the lines of a page make; rows are counted from the top. */
export interface RuledGrid {
  /** Where columns begin and end, from left to right: one more than there are columns. */
  readonly xs: readonly number[];
  /** The same for rows, from the top down (y falls). */
  readonly ys: readonly number[];
  /** By row and column. */
  readonly cells: readonly (readonly RuledCell[])[];
}

/** Lines so near (points) are one: a double frame, the two sides of a thick line. */
const near = 3.5;
const mostLines = 1_500;
const mostCells = 100_000;

/** Each group of lines that touch each other and make at least two columns of whole cells; on its last page a table may have one row. */
export function gridsOf(rules: readonly PdfRule[]): RuledGrid[] {
  const levels = joined(rules.filter(({ upright }) => !upright));
  const uprights = joined(rules.filter(({ upright }) => upright));
  if (levels.length > mostLines || uprights.length > mostLines) return [];
  return touching(levels, uprights).flatMap((group) => gridOf(group) ?? []);
}

/** Lines in one direction, those that go on in each other as one. */
function joined(rules: readonly PdfRule[]): PdfRule[] {
  const lanes: PdfRule[][] = [];
  for (const rule of [...rules].sort((a, b) => a.at - b.at)) {
    const lane = lanes.at(-1);
    if (lane?.[0] && rule.at - lane[0].at <= near) lane.push(rule);
    else lanes.push([rule]);
  }
  return lanes.flatMap((lane) => {
    const ends: PdfRule[] = [];
    const at = lane.reduce((sum, rule) => sum + rule.at, 0) / lane.length;
    for (const rule of [...lane].sort((a, b) => a.from - b.from)) {
      const last = ends.at(-1);
      if (last && rule.from <= last.to + near) ends[ends.length - 1] = { ...last, to: Math.max(last.to, rule.to) };
      else ends.push({ ...rule, at });
    }
    return ends;
  });
}

interface Group {
  readonly levels: PdfRule[];
  readonly uprights: PdfRule[];
}

function touching(levels: readonly PdfRule[], uprights: readonly PdfRule[]): Group[] {
  const root = [...levels, ...uprights].map((_, at) => at);
  const find = (at: number): number => {
    let top = at;
    while (root[top] !== top) top = root[top] = root[root[top] as number] as number;
    return top;
  };
  for (const [at, level] of levels.entries()) {
    for (const [other, upright] of uprights.entries()) {
      if (reaches(level, upright.at) && reaches(upright, level.at)) root[find(at)] = find(levels.length + other);
    }
  }
  const groups = new Map<number, Group>();
  for (const [at, rule] of [...levels, ...uprights].entries()) {
    const group = groups.get(find(at)) ?? { levels: [], uprights: [] };
    groups.set(find(at), group);
    (at < levels.length ? group.levels : group.uprights).push(rule);
  }
  return [...groups.values()].filter((group) => group.levels.length >= 2 && group.uprights.length >= 1);
}

function reaches({ from, to }: PdfRule, at: number): boolean {
  return at >= from - near && at <= to + near;
}

/** Null where they are fewer than two columns, or where some piece between the lines is no rectangle. */
function gridOf({ levels, uprights }: Group): RuledGrid | null {
  // A table open at its sides ends where its lines end.
  const xs = places([...uprights.map(({ at }) => at), ...ends(levels)]);
  const ys = places([...levels.map(({ at }) => at), ...ends(uprights)]).reverse();
  const [columns, rows] = [xs.length - 1, ys.length - 1];
  if (columns < 2 || rows < 1 || columns * rows > mostCells) return null;
  const lines = { columns, rows, beside: edges(uprights, xs, ys), above: edges(levels, ys, xs) };
  const cells: RuledCell[][] = ys.slice(1).map(() => []);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (cells[row]?.[column]) continue;
      const cell = cellFrom(row, column, lines);
      if (!fill(cells, cell, lines)) return null;
    }
  }
  return { xs, ys, cells };
}

/** False: the cell is no rectangle of its own. */
function fill(cells: RuledCell[][], cell: RuledCell, lines: Lines): boolean {
  for (let row = cell.top; row <= cell.bottom; row += 1) {
    for (let column = cell.left; column <= cell.right; column += 1) {
      if (cells[row]?.[column] || !isInside(cell, row, column, lines)) return false;
      (cells[row] as RuledCell[])[column] = cell;
    }
  }
  return true;
}

function ends(rules: readonly PdfRule[]): number[] {
  return [Math.min(...rules.map(({ from }) => from)), Math.max(...rules.map(({ to }) => to))];
}

/** Rising, without those that are the same line. */
function places(values: readonly number[]): number[] {
  const kept: number[] = [];
  for (const value of [...values].sort((a, b) => a - b)) {
    if (value - (kept.at(-1) ?? Number.NEGATIVE_INFINITY) > near) kept.push(value);
  }
  return kept;
}

/** Whether a line lies at place `i` of `along`, beside the piece `j` of `across`: edges[j][i]. */
type Edges = readonly ReadonlySet<number>[];

interface Lines {
  readonly columns: number;
  readonly rows: number;
  /** By row: the columns with a line at their left. */
  readonly beside: Edges;
  /** By column: the rows with a line at their top. */
  readonly above: Edges;
}

function edges(rules: readonly PdfRule[], along: readonly number[], across: readonly number[]): Edges {
  const found = across.slice(1).map(() => new Set<number>());
  for (const { at, from, to } of rules) {
    const place = along.findIndex((each) => Math.abs(each - at) <= near);
    for (const [index, set] of found.entries()) {
      const middle = ((across[index] ?? 0) + (across[index + 1] ?? 0)) / 2;
      if (middle > from && middle < to) set.add(place);
    }
  }
  return found;
}

function cellFrom(top: number, left: number, { columns, rows, beside, above }: Lines): RuledCell {
  let right = left;
  while (right + 1 < columns && !beside[top]?.has(right + 1)) right += 1;
  let bottom = top;
  while (bottom + 1 < rows && !above[left]?.has(bottom + 1)) bottom += 1;
  return { top, left, bottom, right };
}

/** No line goes through the cell at this place of it, and where it ends there is one, or the table does. */
function isInside(cell: RuledCell, row: number, column: number, { columns, rows, beside, above }: Lines): boolean {
  const { top, left, bottom, right } = cell;
  const isCut = (column > left && beside[row]?.has(column)) || (row > top && above[column]?.has(row));
  const isOpen =
    (column === right && right + 1 < columns && !beside[row]?.has(right + 1)) ||
    (row === bottom && bottom + 1 < rows && !above[column]?.has(bottom + 1));
  return !isCut && !isOpen;
}
