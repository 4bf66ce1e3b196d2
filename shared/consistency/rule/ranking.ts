import type { AnnexGrid, GridColumn, GridRow } from '../read/annexGrid.ts';
import { numberAt } from './relations.ts';

const methods = ['dense', 'competition', 'unique'] as const;
type Method = (typeof methods)[number];

/** How rows are cut into those that are ranked among each other: all, those under one heading, those of one kind. */
type Cut = (annex: AnnexGrid) => readonly (readonly GridRow[])[];

/** What a rank is by: a column, the way of counting ties, whether more is better, and among which rows. */
interface Ranking {
  readonly column: GridColumn;
  readonly method: Method;
  readonly sign: 1 | -1;
  readonly cut: Cut;
}

export interface Misranked {
  readonly row: GridRow;
  readonly right: number;
}

/** The rows whose rank does not fit the way of ranking that fits the tables best; null where none fits. They have one head, and so one way. */
export function misrankedIn(
  tables: readonly AnnexGrid[],
  rank: GridColumn,
): ReadonlyMap<AnnexGrid, Misranked[]> | null {
  const [table] = tables;
  if (!table) return null;
  const ranked = tables.flatMap(({ rows }) => rows.filter((row) => numberAt(row, rank) !== null)).length;
  for (const columns of rankedBy(table, rank)) {
    let best: { wrong: Map<AnnexGrid, Misranked[]>; number: number } | null = null;
    for (const ranking of rankingsOf(tables, rank, columns)) {
      const wrong = new Map(tables.map((each) => [each, misranked(each, rank, ranking)]));
      const number = [...wrong.values()].flat().length;
      if (!best || number < best.number) best = { wrong, number };
    }
    // 平均分位次 says what it is by: two of three rows are enough.
    const fewest = ranked === 3 && columns.length === 1 && isNamedFor(rank, columns[0]) ? 3 : 4;
    if (best && ranked >= fewest && best.number * fewest <= ranked) return best.wrong;
  }
  return null;
}

/** Rows that are ranked among each other: ranks begin anew in each set, where there are several. */
export function rankedSets(annex: AnnexGrid, rank: GridColumn): readonly (readonly GridRow[])[] {
  const begins = (rows: readonly GridRow[]): boolean => rows.some((row) => numberAt(row, rank) === 100);
  const anew = cutsOf(annex)
    .map((cut) => cut(annex))
    .find((sets) => sets.length > 1 && sets.filter(begins).length * 2 > sets.length && sets.filter(begins).length > 1);
  return anew ?? [annex.rows];
}

/** Totals first, for their parts fit by chance; then all columns, what stands next to the rank first. */
function rankedBy(annex: AnnexGrid, rank: GridColumn): (readonly GridColumn[])[] {
  const columns = annex.columns
    .filter(
      ({ kind, title }) => (kind === 'number' || kind === 'percent') && isEarlier(title) === isEarlier(rank.title),
    )
    .sort((a, b) => distance(a, rank) - distance(b, rank));
  const totals = columns.filter(({ title }) => /总分|得分|小计|合计|总计|成绩|积分|评分/u.test(title));
  const own = columns.filter((column) => isNamedFor(rank, column));
  return [own, totals, columns].filter(({ length }) => length > 0);
}

/** 平均分位次 beside 平均分. */
function isNamedFor(rank: GridColumn, column: GridColumn | undefined): boolean {
  const named = /^(.{2,})(?:名次|位次|排名|排位|排序)$/u.exec(rank.title)?.[1];
  return column !== undefined && named === column.title.replace(/\([^()]*\)$/u, '');
}

/** 上年名次 is by what was scored then, whether the table shows it or not. */
function isEarlier(title: string): boolean {
  return /上[年月季期次周]|去年|同期|前[一次]/u.test(title);
}

/** A rank stands behind what it is by, sooner than before it. */
function distance({ index }: GridColumn, rank: GridColumn): number {
  return index < rank.index ? rank.index - index : index - rank.index + 0.5;
}

function rankingsOf(tables: readonly AnnexGrid[], rank: GridColumn, columns: readonly GridColumn[]): Ranking[] {
  const [table] = tables;
  if (!table) return [];
  return [wholeTable, ...cutsOf(table)].flatMap((cut) => {
    const usable = methods.filter((method) => method !== 'unique' || tables.every((each) => isApart(each, rank, cut)));
    return columns.flatMap((column) =>
      usable.flatMap((method) => ([1, -1] as const).map((sign): Ranking => ({ column, method, sign, cut }))),
    );
  });
}

/** Where two rows share a place, or a note says that they may, ties are not broken by something that the table does not show. */
function isApart(annex: AnnexGrid, rank: GridColumn, cut: Cut): boolean {
  if (annex.notes.some((note) => /(?<!不)并列/u.test(note))) return false;
  return cut(annex).every((rows) => {
    const printed = rows.flatMap((row) => numberAt(row, rank) ?? []);
    return new Set(printed).size === printed.length;
  });
}

const wholeTable: Cut = ({ rows }) => [rows];

/** By heading, and by each column of few values: 组别, 类别. */
function cutsOf(annex: AnnexGrid): Cut[] {
  const kinds = annex.columns.filter(({ kind, index }) => kind === 'category' && index !== annex.nameColumn);
  const ways = [
    (row: GridRow) => row.group ?? '',
    ...kinds.map(
      ({ index }) =>
        (row: GridRow) =>
          row.cells[index]?.folded ?? '',
    ),
  ];
  return ways
    .filter((way) => new Set(annex.rows.map(way)).size > 1)
    .map((way) => (table: AnnexGrid) => {
      const sets = new Map<string, GridRow[]>();
      for (const row of table.rows) sets.set(way(row), [...(sets.get(way(row)) ?? []), row]);
      return [...sets.values()];
    });
}

function misranked(annex: AnnexGrid, rank: GridColumn, { column, method, sign, cut }: Ranking): Misranked[] {
  return cut(annex).flatMap((rows) => {
    const ranked = rows.filter((row) => numberAt(row, column) !== null && numberAt(row, rank) !== null);
    const values = ranked.map((row) => (numberAt(row, column) ?? 0) * sign);
    const distinct = [...new Set(values)].sort((a, b) => b - a);
    const sorted = [...values].sort((a, b) => b - a);
    return ranked.flatMap((row, at) => {
      const value = values[at] ?? 0;
      const first = sorted.indexOf(value) + 1;
      const printed = (numberAt(row, rank) ?? 0) / 100;
      const right = method === 'dense' ? distinct.indexOf(value) + 1 : first;
      const last = method === 'unique' ? sorted.lastIndexOf(value) + 1 : right;
      return printed >= right && printed <= last ? [] : [{ row, right }];
    });
  });
}
