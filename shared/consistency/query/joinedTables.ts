import type { AnnexGrid, GridColumn, GridRow, GridValue } from '../read/annexGrid.ts';

/** The annexes, and those of one form put together: 乡镇 in one table and 部门 in the next are counted as one. */
export function withJoined(annexes: readonly AnnexGrid[]): AnnexGrid[] {
  const groups: AnnexGrid[][] = [];
  for (const annex of annexes) {
    const same = groups.find(([first]) => first !== undefined && alignmentOf(...bySize(first, annex)) !== null);
    if (same) same.push(annex);
    else groups.push([annex]);
  }
  return [...annexes, ...groups.filter(({ length }) => length > 1).map(joined)];
}

/** The annexes that a joined table is of; of any other itself. */
export function partsOfTable(annex: AnnexGrid): readonly AnnexGrid[] {
  return parts.get(annex)?.of ?? [annex];
}

/** Where a row of an annex, or of a part of a joined table, stands in it; null for a row of another. */
export function placeIn(
  table: AnnexGrid,
  { annex, row, column }: { readonly annex: AnnexGrid; readonly row: GridRow; readonly column: number },
): { readonly row: GridRow; readonly column: number } | null {
  if (annex === table) return { row, column };
  const part = parts.get(table);
  const own = part?.rows.get(row);
  const at = part?.places.get(annex)?.indexOf(column) ?? -1;
  return own === undefined || at < 0 ? null : { row: own, column: at };
}

interface Parts {
  readonly of: readonly AnnexGrid[];
  /** Rows as the joined table has them, and of each part which of its columns stand where. */
  readonly rows: ReadonlyMap<GridRow, GridRow>;
  readonly places: ReadonlyMap<AnnexGrid, readonly number[]>;
}

const parts = new WeakMap<AnnexGrid, Parts>();

function bySize(one: AnnexGrid, other: AnnexGrid): [AnnexGrid, AnnexGrid] {
  return one.columns.length <= other.columns.length ? [one, other] : [other, one];
}

/**
 * Where each column of a table stands in one that has more, null where they are not of one form. What one of them has more stands
 * behind (columns that are reckoned from its others), or before (组别).
 */
function alignmentOf(base: AnnexGrid, other: AnnexGrid): readonly number[] | null {
  if (other.columns.length - base.columns.length > 2) return null;
  const shift = other.nameColumn - base.nameColumn;
  if (shift < 0) return null;
  const places = base.columns.map(({ title, index }) =>
    other.columns[index + shift]?.title === title ? index + shift : -1,
  );
  const same = base.columns.filter(({ index }) => places[index] !== -1);
  const numbers = same.filter(({ kind }) => kind === 'number' || kind === 'percent');
  const isAlike = numbers.length > 0 && same.length >= base.columns.length - 1;
  // Of the same place a column of another title is still that column.
  return isAlike ? base.columns.map(({ index }) => index + shift) : null;
}

function joined(annexes: readonly AnnexGrid[]): AnnexGrid {
  const [first] = [...annexes].sort((a, b) => a.columns.length - b.columns.length) as [AnnexGrid, ...AnnexGrid[]];
  const places = new Map(
    annexes.map((annex) => [annex, alignmentOf(first, annex) ?? first.columns.map(({ index }) => index)] as const),
  );
  const rows = new Map(
    annexes.flatMap((annex) => annex.rows.map((row) => [row, rowOf(row, places.get(annex) ?? [])] as const)),
  );
  const whole: AnnexGrid = {
    ...first,
    columns: first.columns.map((column) =>
      isCategory(column, annexes, places) ? { ...column, kind: 'category' } : column,
    ),
    label: annexes.map(({ label }) => label).join('、'),
    rows: [...rows.values()],
    totals: [],
    notes: annexes.flatMap(({ notes }) => notes),
  };
  parts.set(whole, { of: annexes, rows, places });
  return whole;
}

/** A row whose columns stand where the joined table has them is that row itself. */
function rowOf(row: GridRow, places: readonly number[]): GridRow {
  if (places.every((place, index) => place === index)) return row;
  return { ...row, cells: places.map((place) => row.cells[place] ?? blank) };
}

const blank: GridValue = { text: '', folded: '', number: null, percent: false, decimals: 0 };

/** Few rows have few values that come again: what one of the tables shows to be a short column is so in all. */
function isCategory(
  { index, title, kind }: GridColumn,
  annexes: readonly AnnexGrid[],
  places: ReadonlyMap<AnnexGrid, readonly number[]>,
): boolean {
  const same = annexes.map((annex) => annex.columns[places.get(annex)?.[index] ?? -1]);
  return kind === 'text' && same.some((column) => column?.kind === 'category' && column.title === title);
}
