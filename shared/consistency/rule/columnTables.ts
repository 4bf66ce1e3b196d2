import { printHundredths } from '../claim/numerals.ts';
import type { Discrepancy } from '../discrepancy.ts';
import { earlierColumns } from '../query/periodColumns.ts';
import type { AnnexGrid, GridColumn, GridRow } from '../read/annexGrid.ts';
import { coreOf } from './columnCore.ts';
import { nearlyAll, numberAt, numbersOf, stepAt } from './relations.ts';
import { inAnnex, nameOfAnnex } from './report.ts';

/** A table with a row for each column of others (指标｜平均得分率), against these: what a column of it says of them is read from its rows. */
export function checkColumnTables(annexes: readonly AnnexGrid[]): Discrepancy[] {
  return annexes.flatMap((summary) => {
    const sources = sourcesOf(summary, annexes);
    return sources.length === 0 ? [] : summary.columns.flatMap((column) => checkColumn(summary, column, sources));
  });
}

/** Tables that have the columns which the rows are about: each for itself, and all of them together. */
interface Source {
  readonly say: string;
  readonly of: (row: GridRow) => ColumnNumbers;
}

interface ColumnNumbers {
  readonly values: readonly number[];
  /** 35 of 主动公开(35分). */
  readonly full: number | null;
}

function sourcesOf(summary: AnnexGrid, annexes: readonly AnnexGrid[]): Source[] {
  if (summary.rows.length < 3) return [];
  const tables = annexes.filter((annex) => annex !== summary && rowsAsColumns(summary, annex));
  const source = (of: readonly AnnexGrid[]): Source => ({
    say: of.map(nameOfAnnex).join('、'),
    of: (row) => together(of.map((annex) => numbersUnder(annex, row))),
  });
  return [...tables.map((table) => source([table])), ...(tables.length > 1 ? [source(tables)] : [])];
}

function numbersUnder(annex: AnnexGrid, row: GridRow): ColumnNumbers {
  const column = columnOf(annex, row);
  if (!column) return { values: [], full: null };
  const full = /\((\d+)分\)$/u.exec(column.title)?.[1];
  return {
    values: annex.rows.flatMap((each) => numberAt(each, column) ?? []),
    full: full === undefined ? null : Number(full) * 100,
  };
}

function together(all: readonly ColumnNumbers[]): ColumnNumbers {
  return { values: all.flatMap(({ values }) => values), full: all.find(({ full }) => full !== null)?.full ?? null };
}

function rowsAsColumns(summary: AnnexGrid, annex: AnnexGrid): boolean {
  return nearlyAll(summary.rows.filter((row) => columnOf(annex, row) !== undefined).length, summary.rows.length);
}

/** 主动公开(35分) is what the row 主动公开 is about. */
function columnOf(annex: AnnexGrid, { name }: GridRow): GridColumn | undefined {
  return numbersOf(annex).find(
    (column) => column.title === name || column.path.at(-1) === name || coreOf(column) === name,
  );
}

/** What a cell may say of a column: a number in hundredths, not rounded. */
type Statistic = (numbers: ColumnNumbers) => number | null;

const sum = (values: readonly number[]): number => values.reduce((so, value) => so + value, 0);

const statistics: Readonly<Record<string, Statistic>> = {
  合计: ({ values }) => sum(values),
  平均: ({ values }) => (values.length > 0 ? sum(values) / values.length : null),
  最高: ({ values }) => (values.length > 0 ? Math.max(...values) : null),
  最低: ({ values }) => (values.length > 0 ? Math.min(...values) : null),
  不为0的行数: ({ values }) => values.filter((value) => value !== 0).length * 100,
  满分的行数: ({ values, full }) => (full === null ? null : values.filter((value) => value === full).length * 100),
};

function scoreRate({ values, full }: ColumnNumbers): number | null {
  return values.length > 0 && full ? (sum(values) / values.length / full) * 10_000 : null;
}

interface Reading {
  readonly say: string;
  readonly value: (row: GridRow) => number | null;
}

function checkColumn(summary: AnnexGrid, column: GridColumn, sources: readonly Source[]): Discrepancy[] {
  if (column.kind !== 'number' && column.kind !== 'percent') return [];
  // 第二季度账号数 beside 第三季度账号数: what was then is in no table of now.
  if (earlierColumns(summary).has(column)) return [];
  const rows = summary.rows.filter((row) => numberAt(row, column) !== null);
  const fits = (reading: Reading): number => rows.filter((row) => isShown(row, column, reading)).length;
  const [best] = readingsOf(summary, column, sources)
    .filter((reading) => nearlyAll(fits(reading), rows.length))
    .sort((a, b) => fits(b) - fits(a));
  const telling = new Set(rows.map((row) => numberAt(row, column))).size;
  if (!best || telling < 3) return [];
  return rows.filter((row) => !isShown(row, column, best)).map((row) => reportOf(summary, row, column, best));
}

function readingsOf(summary: AnnexGrid, column: GridColumn, sources: readonly Source[]): Reading[] {
  if (column.kind === 'percent') return sources.flatMap((source) => ratesOf(summary, source));
  return sources.flatMap(({ say, of }) =>
    Object.entries(statistics).flatMap(([name, statistic]) => {
      // The full marks are what the best have got; how many have got them only a head says.
      if (/^(?:最|满分)/u.test(name) && !column.title.includes(name.slice(0, 2))) return [];
      return [{ say: `${say}这一列的${name}`, value: (row: GridRow) => statistic(of(row)) }];
    }),
  );
}

/** 平均得分率: of the full marks that the row gives, or the head of the column. */
function ratesOf(summary: AnnexGrid, { say, of }: Source): Reading[] {
  const fulls = [
    (row: GridRow) => of(row).full,
    ...numbersOf(summary).map((full) => (row: GridRow) => numberAt(row, full)),
  ];
  return fulls.map((fullOf) => ({
    say: `${say}这一列的平均得分率`,
    value: (row: GridRow) => scoreRate({ values: of(row).values, full: fullOf(row) }),
  }));
}

function isShown(row: GridRow, column: GridColumn, { value }: Reading): boolean {
  const [found, printed] = [value(row), numberAt(row, column)];
  return found !== null && printed !== null && Math.abs(found - printed) <= stepAt(row, column) / 2 + 1e-6;
}

function reportOf(annex: AnnexGrid, row: GridRow, column: GridColumn, { say, value }: Reading): Discrepancy {
  const step = stepAt(row, column);
  const printed = row.cells[column.index]?.text ?? '';
  const found = `${printHundredths(Math.round((value(row) ?? 0) / step) * step)}${column.kind === 'percent' ? '%' : ''}`;
  const message = `“${row.name}”的“${column.title}”印作 ${printed}，${say}是 ${found}。`;
  const claim = { severity: 'error', rule: 'column-count', claimed: printed, found, message } as const;
  return inAnnex(annex, row, column.title, claim);
}
