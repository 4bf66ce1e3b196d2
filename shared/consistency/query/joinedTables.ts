import type { AnnexGrid, GridColumn } from '../read/annexGrid.ts';

/** The annexes, and those of one form put together: 乡镇 in one table and 部门 in the next are counted as one. */
export function withJoined(annexes: readonly AnnexGrid[]): AnnexGrid[] {
  const groups: AnnexGrid[][] = [];
  for (const annex of annexes) {
    const same = groups.find(([first]) => first !== undefined && isSameForm(first, annex));
    if (same) same.push(annex);
    else groups.push([annex]);
  }
  return [...annexes, ...groups.filter(({ length }) => length > 1).map(joined)];
}

/** The annexes that a joined table is of; of any other itself. */
export function partsOfTable(annex: AnnexGrid): readonly AnnexGrid[] {
  return parts.get(annex) ?? [annex];
}

const parts = new WeakMap<AnnexGrid, readonly AnnexGrid[]>();

/** What one of them has more stands behind: columns that are reckoned from its others. */
function isSameForm(one: AnnexGrid, other: AnnexGrid): boolean {
  if (Math.abs(one.columns.length - other.columns.length) > 2 || one.nameColumn !== other.nameColumn) return false;
  const same = one.columns.filter(({ title, index }) => other.columns[index]?.title === title);
  const numbers = same.filter(({ kind }) => kind === 'number' || kind === 'percent');
  return numbers.length > 0 && same.length >= Math.min(one.columns.length, other.columns.length) - 1;
}

function joined(annexes: readonly AnnexGrid[]): AnnexGrid {
  const [first] = [...annexes].sort((a, b) => a.columns.length - b.columns.length) as [AnnexGrid, ...AnnexGrid[]];
  const whole: AnnexGrid = {
    ...first,
    columns: first.columns.map((column) => (isCategory(column, annexes) ? { ...column, kind: 'category' } : column)),
    label: annexes.map(({ label }) => label).join('、'),
    rows: annexes.flatMap(({ rows }) => rows),
    totals: [],
    notes: annexes.flatMap(({ notes }) => notes),
  };
  parts.set(whole, annexes);
  return whole;
}

/** Few rows have few values that come again: what one of the tables shows to be a short column is so in all. */
function isCategory({ index, title, kind }: GridColumn, annexes: readonly AnnexGrid[]): boolean {
  const same = annexes.map(({ columns }) => columns[index]);
  return kind === 'text' && same.some((column) => column?.kind === 'category' && column.title === title);
}
