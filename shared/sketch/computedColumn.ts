import type { ColumnInput } from '../pack/column.ts';
import { cellNumber } from './cellNumber.ts';
import type { SketchedColumn } from './sketchColumn.ts';
import type { Place } from './sketchPart.ts';
import { findRanked, findSummed, type NumberColumn } from './sketchRank.ts';

export interface Sketched extends SketchedColumn {
  readonly place: Place;
}

/** What the other numbers of a row give in every row is computed; what only looks so stays recorded. */
export function computedColumn(
  { column, place }: Sketched,
  all: readonly Sketched[],
  groups: readonly (string | null)[],
): SketchedColumn | null {
  if (column.kind !== 'integer' && column.kind !== 'decimal') return null;
  const { id, title } = column;
  const own = numberColumn(id, place);
  const others = all.filter((each) => each.place !== place && isNumber(each.column));
  if (/名次|排名|位次/u.test(title)) {
    const ranked = findRanked(own.values, others.map(numbersOf), groups);
    if (!ranked) return null;
    const { by, ...how } = ranked;
    const reason = `名次：照“${by.title}”${how.within === 'group' ? '在组内' : ''}排，每行都对得上`;
    return { column: { kind: 'rank', id, title, by: by.id, ...how }, reason };
  }
  if (!/计|总|得分/u.test(title) || (column.kind === 'decimal' && column.unit === '%')) return null;
  const siblings = others.filter((each) => sameHeading(each.place, place));
  const before = others.filter((each) => each.place.at < place.at);
  const terms = findSummed(own, siblings.map(numbersOf), true) ?? findSummed(own, before.map(numbersOf), false);
  if (!terms) return null;
  const decimals = column.kind === 'decimal' ? (column.decimals ?? 2) : 0;
  return {
    column: { kind: 'sum', id, title, of: terms.map((term) => term.id), decimals },
    reason: `相加：${terms.map((term) => `“${term.title}”`).join('')}，每行都对得上`,
  };
}

function sameHeading({ path }: Place, { path: own }: Place): boolean {
  return own.length > 1 && own.slice(0, -1).every((word, at) => path[at] === word);
}

function isNumber(column: ColumnInput): boolean {
  return column.kind === 'integer' || (column.kind === 'decimal' && column.unit !== '%');
}

function numbersOf({ column, place }: Sketched): NumberColumn {
  return numberColumn(column.id, place);
}

function numberColumn(id: string, { path, cells }: Place): NumberColumn {
  return { id, title: path.at(-1) ?? '', values: cells.map((cell) => cellNumber(cell)?.value ?? null) };
}
