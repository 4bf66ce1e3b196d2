import { printHundredths } from '../claim/numerals.ts';
import type { Discrepancy } from '../discrepancy.ts';
import type { AnnexGrid, GridColumn, GridRow } from '../read/annexGrid.ts';
import { numberAt, numbersOf } from './relations.ts';
import { inAnnex, nameOfAnnex, rowPlace } from './report.ts';

/** A table with a row per group against the table that lists what it counts. */
export function checkGroupTables(annexes: readonly AnnexGrid[]): Discrepancy[] {
  return annexes.flatMap((summary) =>
    annexes.flatMap((detail) =>
      detail === summary || detail.rows.length <= summary.rows.length ? [] : compare(summary, detail),
    ),
  );
}

type Counter = { readonly say: string; readonly rows: (group: string) => readonly GridRow[] };

function compare(summary: AnnexGrid, detail: AnnexGrid): Discrepancy[] {
  const groups = summary.rows.map(({ name }) => name);
  const by = groupColumn(detail, groups);
  if (!by) return [];
  const inGroup = (group: string): GridRow[] => detail.rows.filter((row) => by(row) === group);
  const counters: Counter[] = [
    { say: '行', rows: inGroup },
    ...countersOf(detail).map(({ say, fits }) => ({ say, rows: (group: string) => inGroup(group).filter(fits) })),
  ];
  return numbersOf(summary).flatMap((column) => {
    const [counter] = counters
      .filter(({ rows }) => explains(summary, column, rows))
      .sort((a, b) => rightRows(summary, column, b.rows).length - rightRows(summary, column, a.rows).length);
    if (!counter) return [];
    return summary.rows.flatMap((row): Discrepancy[] => {
      const printed = numberAt(row, column);
      const rows = counter.rows(row.name);
      if (printed === null || printed === rows.length * 100) return [];
      const message = `“${row.name}”的“${column.title}”印作 ${printHundredths(printed)}，${nameOfAnnex(detail)}里是 ${rows.length}${counter.say}。`;
      const claim = {
        severity: 'error',
        rule: 'group-count',
        claimed: printHundredths(printed),
        found: String(rows.length),
        message,
      } as const;
      return [inAnnex(summary, row, column.title, { ...claim, rows: rows.map((each) => rowPlace(detail, each)) })];
    });
  });
}

function groupColumn(detail: AnnexGrid, groups: readonly string[]): ((row: GridRow) => string) | null {
  const wanted = new Set(groups);
  if (wanted.size < 3) return null;
  const of = (index: number) => (row: GridRow) => row.cells[index]?.folded ?? '';
  const ways = [(row: GridRow) => row.group ?? '', ...detail.columns.map(({ index }) => of(index))];
  return (
    ways.find((way) => {
      const known = detail.rows.filter((row) => wanted.has(way(row))).length;
      return known * 10 >= detail.rows.length * 9 && new Set(detail.rows.map(way)).size * 5 >= wanted.size * 4;
    }) ?? null
  );
}

/** What a group table may count: the rows with one of two values, or with a word in front, and the rows without it. */
function countersOf(detail: AnnexGrid): { say: string; fits: (row: GridRow) => boolean }[] {
  return detail.columns.flatMap(({ index }) => {
    const values = detail.rows.map((row) => row.cells[index]?.folded ?? '');
    const common = [...new Set(values)]
      .filter((value) => value !== '' && values.filter((each) => each === value).length >= 3)
      .slice(0, 8);
    return common.flatMap((value) => {
      const has = (row: GridRow): boolean => (row.cells[index]?.folded ?? '') === value;
      return [
        { say: `行（${value}）`, fits: has },
        { say: `行（不是“${value}”）`, fits: (row: GridRow) => !has(row) },
      ];
    });
  });
}

function explains(summary: AnnexGrid, column: GridColumn, rows: (group: string) => readonly GridRow[]): boolean {
  const right = rightRows(summary, column, rows);
  const telling = new Set(right.map((row) => numberAt(row, column))).size;
  return right.length >= 3 && telling >= 3 && right.length * 5 >= summary.rows.length * 4 - 1;
}

function rightRows(summary: AnnexGrid, column: GridColumn, rows: (group: string) => readonly GridRow[]): GridRow[] {
  return summary.rows.filter((row) => numberAt(row, column) === rows(row.name).length * 100);
}
