import { printHundredths } from '../claim/numerals.ts';
import type { Discrepancy } from '../discrepancy.ts';
import type { AnnexGrid, GridColumn, GridRow } from '../read/annexGrid.ts';
import { leafOf } from './columnCore.ts';
import { numberAt, stepAt, sumOver } from './relations.ts';
import { inAnnex, nameOfAnnex, rowPlace } from './report.ts';

/** A table with a row per group against the table that lists what it counts. */
export function checkGroupTables(annexes: readonly AnnexGrid[]): Discrepancy[] {
  return annexes.flatMap((summary) =>
    annexes.flatMap((detail) =>
      detail === summary || detail.rows.length <= summary.rows.length ? [] : compare(summary, detail),
    ),
  );
}

/** What a column may say of the rows of a group. */
interface Statistic {
  readonly say: string;
  /** Of all that it looks at: the rows that count. */
  readonly rows: (of: readonly GridRow[]) => readonly GridRow[];
  /** In hundredths and not rounded; null where there is nothing to reckon. */
  readonly value: (rows: readonly GridRow[]) => number | null;
  /** A value that rows are counted by: 餐饮食品 may come to nearly what 餐饮环节不合格 counts. */
  readonly by?: string;
}

const count = (say: string, rows: Statistic['rows']): Statistic => ({ say, rows, value: ({ length }) => length * 100 });

function compare(summary: AnnexGrid, detail: AnnexGrid): Discrepancy[] {
  const groups = summary.rows.map(({ name }) => name);
  const by = groupColumn(detail, groups);
  if (!by) return [];
  const known = new Map(groups.map((group) => [group, detail.rows.filter((row) => by(row) === group)]));
  const inGroups = (rows: readonly GridRow[]): GridRow[] => rows.flatMap(({ name }) => known.get(name) ?? []);
  const counters = [count('行', (of) => of), ...countersOf(detail, groups)];
  return columnsToTell(summary)
    .filter((column) => isCountedIn(column, detail))
    .flatMap((column) => {
      const statistics = [...counters, ...meansOf(detail, column)];
      const isNamed = ({ by: value = '' }: Statistic): boolean => column.title.includes(value);
      const fitting = (statistic: Statistic): readonly GridRow[] =>
        summary.rows.filter(
          (row) =>
            numberAt(row, column) !== null &&
            statistic.value(statistic.rows(inGroups([row]))) !== null &&
            isShown(row, column, inGroups([row]), statistic),
        );
      const [best] = statistics
        .map((statistic) => ({ statistic, right: fitting(statistic) }))
        .filter(({ statistic, right }) =>
          explains(summary, column, [
            ...right,
            ...(counters.includes(statistic) ? [] : meansOfAll(summary, column, statistic, inGroups)),
          ]),
        )
        .sort((a, b) => b.right.length - a.right.length || Number(isNamed(b.statistic)) - Number(isNamed(a.statistic)));
      if (!best) return [];
      // Of three rows that agree it may be chance.
      const isSure = best.right.length > 3 && isNamed(best.statistic);
      const wrong = (row: GridRow, of: readonly GridRow[]): Discrepancy[] =>
        isShown(row, column, of, best.statistic)
          ? []
          : report(summary, row, column, detail, of, best.statistic, isSure ? 'error' : 'doubt');
      return [
        ...summary.rows.flatMap((row) => wrong(row, inGroups([row]))),
        // A sum of counts has a rule of its own; the mean of all is no sum of means.
        ...(counters.includes(best.statistic) ? [] : summary.totals).flatMap((row) => wrong(row, inGroups(row.of))),
      ];
    });
}

/** The mean of all, to its last digit, says as much as one group more. */
function meansOfAll(
  { rows, totals }: AnnexGrid,
  column: GridColumn,
  statistic: Statistic,
  inGroups: (rows: readonly GridRow[]) => readonly GridRow[],
): readonly GridRow[] {
  return totals.filter(
    (row) =>
      row.of.length === rows.length &&
      numberAt(row, column) !== null &&
      isShown(row, column, inGroups(row.of), statistic),
  );
}

/** Numbers, and 平均进度 in percent. */
/** 笔数 counts no rows of a list that speaks of no 笔. */
function isCountedIn({ path }: GridColumn, { title, columns }: AnnexGrid): boolean {
  const measure = /([笔户宗亩])数$/u.exec(path.at(-1) ?? '')?.[1];
  return measure === undefined || [title, ...columns.map((each) => each.title)].some((text) => text.includes(measure));
}

function columnsToTell({ columns }: AnnexGrid): GridColumn[] {
  return columns.filter(({ kind, title }) => kind === 'number' || (kind === 'percent' && /均/u.test(title)));
}

/** 平均用时: the mean of a column of what was done by each. */
function meansOf(detail: AnnexGrid, { title, kind }: GridColumn): Statistic[] {
  if (!/均/u.test(title)) return [];
  const alike = detail.columns.filter((column) => column.kind === kind);
  return alike.map((column) => ({
    say: `“${column.title}”的平均`,
    rows: (of) => of.filter((row) => numberAt(row, column) !== null),
    value: (rows) => (rows.length === 0 ? null : sumOver(rows, column) / rows.length),
  }));
}

/** Nothing is printed, or what it comes to at the decimals that are. */
function isShown(row: GridRow, column: GridColumn, of: readonly GridRow[], { rows, value }: Statistic): boolean {
  const [printed, found] = [numberAt(row, column), value(rows(of))];
  return printed === null || found === null || Math.abs(printed - found) <= stepAt(row, column) / 2 + 1e-6;
}

function report(
  summary: AnnexGrid,
  row: GridRow,
  column: GridColumn,
  detail: AnnexGrid,
  of: readonly GridRow[],
  { say, rows, value }: Statistic,
  severity: Discrepancy['severity'],
): Discrepancy[] {
  const step = stepAt(row, column);
  const [claimed = '', found = ''] = [numberAt(row, column) ?? 0, Math.round((value(rows(of)) ?? 0) / step) * step].map(
    (number) => `${printHundredths(number)}${column.kind === 'percent' ? '%' : ''}`,
  );
  const shown = say.startsWith('行') ? `是 ${found}${say}` : `${say}是 ${found}`;
  const message = `“${row.name}”的“${column.title}”印作 ${claimed}，${nameOfAnnex(detail)}里${shown}。`;
  const claim = { severity, rule: 'group-count', claimed, found, message } as const;
  return [inAnnex(summary, row, column.title, { ...claim, rows: rows(of).map((each) => rowPlace(detail, each)) })];
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
function countersOf(detail: AnnexGrid, groups: readonly string[]): Statistic[] {
  return detail.columns.flatMap(({ index }) => {
    const values = detail.rows.map((row) => row.cells[index]?.folded ?? '');
    // Not those of another group: that says nothing of what the column counts.
    if (values.some((value) => groups.includes(value))) return [];
    const common = [...new Set(values)]
      .filter((value) => value !== '' && values.filter((each) => each === value).length >= 3)
      .slice(0, 8);
    return common.flatMap((value) => {
      const has = (row: GridRow): boolean => (row.cells[index]?.folded ?? '') === value;
      return [
        { ...count(`行（${value}）`, (of) => of.filter(has)), by: value },
        { ...count(`行（不是“${value}”）`, (of) => of.filter((row) => !has(row))), by: value },
      ];
    });
  });
}

function explains(summary: AnnexGrid, column: GridColumn, right: readonly GridRow[]): boolean {
  const telling = new Set(right.map((row) => numberAt(row, column))).size;
  // 暗访村数 is how many each has, though most have as many.
  const enough = /数$/u.test(leafOf(column)) && right.length >= 5 ? 2 : 3;
  return right.length >= 3 && telling >= enough && right.length * 5 >= summary.rows.length * 4 - 1;
}
