import { numberColumnsOf } from '../query/columnWords.ts';
import type { AnnexGrid, GridColumn, GridRow } from '../read/annexGrid.ts';
import { readOnceOfBoth } from '../readOnce.ts';
import { numberAt, sumOver } from '../rule/relations.ts';
import { fixedParts } from '../rule/subsets.ts';

type Rows = readonly GridRow[];

/** What every column of amounts of a table comes to over rows, in its unit. */
export function amountsOf(annex: AnnexGrid, rows: Rows): number[] {
  return numberColumnsOf(annex).flatMap(({ column, times }) =>
    column.kind === 'number' ? [sumOver(rows, column) * times] : [],
  );
}

/**
 * What a table may be asked to add up whatever the words are: all rows, its groups, those of one value of a short column or of two,
 * what each of them leaves, and as many rows at one end of a column as one of the sizes says (概算最大的两个项目).
 */
export function amountsOfParts(annex: AnnexGrid, sizes: readonly number[]): readonly number[] {
  const known = amounts.get(annex) ?? [...new Set(partsOf(annex).flatMap((rows) => amountsOf(annex, rows)))];
  amounts.set(annex, known);
  return sizes.length === 0 ? known : [...known, ...sizes.flatMap((size) => amountsAtEnds(annex, size))];
}

const amounts = new WeakMap<AnnexGrid, readonly number[]>();

function partsOf(annex: AnnexGrid): Rows[] {
  const own = [...fixedParts(annex), ...ofValues(annex)].filter(({ length }) => length > 0);
  return [...own, ...own.map((rows) => annex.rows.filter((row) => !rows.includes(row)))];
}

function amountsAtEnds(annex: AnnexGrid, size: number): readonly number[] {
  const own = ends.get(annex) ?? new Map<number, readonly number[]>();
  ends.set(annex, own);
  const known = own.get(size);
  if (known) return known;
  const found = fixedParts(annex)
    .filter((rows) => size < rows.length)
    .flatMap((rows) =>
      numberColumnsOf(annex).flatMap(({ column }) => {
        const sorted = fromMost(column, rows);
        return [sorted.slice(0, size), sorted.slice(-size)].flatMap((some) => amountsOf(annex, some));
      }),
    );
  own.set(size, found);
  return found;
}

const fromMost = readOnceOfBoth(
  (column: GridColumn, rows: Rows): Rows =>
    rows
      .map((row) => ({ row, value: numberAt(row, column) ?? 0 }))
      .sort((a, b) => b.value - a.value)
      .map(({ row }) => row),
);

const ends = new WeakMap<AnnexGrid, Map<number, readonly number[]>>();

const mostValues = 8;

function ofValues(annex: AnnexGrid): Rows[] {
  return annex.columns.flatMap(({ kind, index }): Rows[] => {
    if (kind !== 'category') return [];
    const textOf = (row: GridRow): string => row.cells[index]?.folded ?? '';
    const texts = [...new Set(annex.rows.map(textOf))].slice(0, mostValues);
    const sets = texts.map((text) => annex.rows.filter((row) => textOf(row) === text));
    return [...sets, ...sets.flatMap((one, at) => sets.slice(at + 1).map((other) => [...one, ...other]))];
  });
}
