import type { AnnexGrid, GridColumn, GridRow } from '../read/annexGrid.ts';
import { numberAt } from '../rule/relations.ts';
import { fixedParts } from '../rule/subsets.ts';
import { numberColumnsOf } from './columnWords.ts';
import { meanOf } from './meanPicks.ts';
import type { Pick } from './picks.ts';
import { sumOver } from './scene.ts';

type Rows = readonly GridRow[];

/** What a table may be asked to add up: all rows, its groups, those of one value of a short column or of two, and what each of them leaves. */
export function partsOf(annex: AnnexGrid): readonly Rows[] {
  const known = parts.get(annex);
  if (known) return known;
  const own = [...fixedParts(annex), ...ofValues(annex)].filter(({ length }) => length > 0);
  const found = [...own, ...own.map((rows) => annex.rows.filter((row) => !rows.includes(row)))];
  parts.set(annex, found);
  return found;
}

const parts = new WeakMap<AnnexGrid, readonly Rows[]>();

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

/** The rows of each pick, of all on one thing together, and of two things at once. */
export function rowsPicked(picks: readonly Pick[]): readonly Rows[] {
  const aspects = [...new Set(picks.map(({ aspect }) => aspect))].map((aspect) => {
    const own = picks.filter((pick) => pick.aspect === aspect);
    return [...new Set(own.flatMap(({ rows }) => rows))];
  });
  const single = [...picks.map(({ rows }) => rows), ...aspects];
  const both = single.flatMap((one, at) =>
    single.slice(at + 1).map((other) => one.filter((row) => other.includes(row))),
  );
  return [...single, ...both].filter(({ length }) => length > 0);
}

/** What every column of amounts comes to over rows, in its unit. */
export function amountsOf(annex: AnnexGrid, rows: Rows): number[] {
  return numberColumnsOf(annex).flatMap(({ column, times }) =>
    column.kind === 'number' ? [sumOver(rows, column) * times] : [],
  );
}

/** 协议投资10亿元以上的6个, 前五位的单位: so many rows at one end of a column, and what each column comes to over them. */
export function amountsAtEnds(annex: AnnexGrid, sizes: readonly number[]): number[] {
  return fixedParts(annex).flatMap((rows) =>
    numberColumnsOf(annex).flatMap(({ column }) => {
      const sorted = [...rows].sort((a, b) => (numberAt(b, column) ?? 0) - (numberAt(a, column) ?? 0));
      return sizes
        .filter((size) => size < rows.length)
        .flatMap((size) => [sorted.slice(0, size), sorted.slice(-size)])
        .flatMap((some) => amountsOf(annex, some));
    }),
  );
}

/** Of a column what it is at rows that are named, over all of them, at its ends and in its totals. */
export function levelsOf(annex: AnnexGrid, column: GridColumn, named: readonly Rows[]): number[] {
  const values = annex.rows.flatMap((row) => numberAt(row, column) ?? []);
  if (values.length === 0) return [];
  return [
    ...[...named, annex.rows].map((rows) => meanOf(annex, rows, column)),
    ...annex.totals.flatMap((row) => numberAt(row, column) ?? []),
    Math.max(...values),
    Math.min(...values),
  ];
}
