import { isMean, isWholeTotal } from '../../text/rowLabel.ts';
import type { Discrepancy } from '../discrepancy.ts';
import type { AnnexGrid, GridColumn, GridRow, GridTotal } from '../read/annexGrid.ts';
import { readOnceOf } from '../readOnce.ts';
import { holdsInNearlyAll } from './nearlyAll.ts';
import { numberAt } from './relations.ts';
import { inAnnex, nameOfAnnex, rowPlace } from './report.ts';

/** A row with what it is called, whatever stands in its cell: 小计 below the rows of 东片 is 东片, 合计 and 全县 are all. */
interface CalledRow {
  readonly called: string;
  readonly row: GridRow;
  readonly of: readonly GridRow[];
}

const ofAll = '合计';

/** The numbers of one column in two tables. */
interface Pairs {
  readonly column: GridColumn;
  readonly alike: number;
  readonly wrong: readonly { readonly row: GridRow; readonly same: GridRow; readonly again: GridColumn }[];
}

/** 完成率 of 城南幼儿园改扩建 in a list of some rows, and again in the table of all, or of 东片 beside the 小计 of 东片: one number, where the others are the same in both. */
export function checkRowsAgain(annexes: readonly AnnexGrid[]): Discrepancy[] {
  return annexes.flatMap((some, at) =>
    annexes.flatMap((all, other) =>
      some === all || all.rows.length < some.rows.length || (all.rows.length === some.rows.length && other > at)
        ? []
        : compare(some, all),
    ),
  );
}

function compare(some: AnnexGrid, all: AnnexGrid): Discrepancy[] {
  const others = calledRows(all);
  const rows = withoutWhole(calledRows(some), others, all);
  const columns = some.columns.flatMap((column) => {
    const again = columnLike(all, column);
    return again ? [pairsOf(rows, column, others, again)] : [];
  });
  // One that is as often another number is another thing under the same title.
  const meant = columns.filter(({ alike, wrong }) => alike >= wrong.length * 2);
  const alike = meant.reduce((sum, each) => sum + each.alike, 0);
  const wrong = meant.reduce((sum, each) => sum + each.wrong.length, 0);
  return meant
    .filter((each) => holdsInNearlyAll(each.alike, each.wrong.length) || holdsInNearlyAll(alike, wrong))
    .flatMap((each) => each.wrong.map(({ row, same, again }) => report(some, row, each.column, all, same, again)));
}

/** Of just this title and kind, and the only one. */
function columnLike({ columns }: AnnexGrid, { title, kind }: GridColumn): GridColumn | null {
  if (kind !== 'number' && kind !== 'percent') return null;
  const [like, more] = columns.filter((each) => each.title === title && each.kind === kind);
  return like && !more ? like : null;
}

function pairsOf(
  rows: readonly CalledRow[],
  column: GridColumn,
  others: readonly CalledRow[],
  again: GridColumn,
): Pairs {
  const [own, beside] = [rows, others].map(byName);
  const pairs = rows.flatMap(({ called, row }) => {
    const [same, more] = beside?.get(called) ?? [];
    const isOnce = own?.get(called)?.length === 1;
    const [one, other] = [bareAt(row, column), same ? bareAt(same, again) : null];
    return same && !more && isOnce && one !== null && other !== null ? [{ row, same, one, other, again }] : [];
  });
  return {
    column,
    alike: new Set(pairs.filter(({ one, other }) => one === other && one !== 0).map(({ one }) => one)).size,
    wrong: pairs.filter(({ one, other }) => one !== other),
  };
}

const byName: (rows: readonly CalledRow[]) => ReadonlyMap<string, readonly GridRow[]> = readOnceOf((rows) => {
  const found = new Map<string, GridRow[]>();
  for (const { called, row } of rows) found.set(called, [...(found.get(called) ?? []), row]);
  return found;
});

const calledRows: (annex: AnnexGrid) => readonly CalledRow[] = readOnceOf((annex) => {
  const sums = annex.totals.filter(({ name }) => !isMean(name));
  const totals = sums.flatMap((total) => {
    const isWhole = isWholeTotal(total.name) || total.of.length === annex.rows.length;
    const called = isWhole ? ofAll : groupOf(total, annex);
    return called === null ? [] : [{ called, row: total, of: total.of }];
  });
  return [...annex.rows.map((row) => ({ called: row.name, row, of: [row] })), ...totals];
});

/** What two tables total is the same where the rows of one are all rows, or all groups, of the other. */
function withoutWhole(rows: readonly CalledRow[], others: readonly CalledRow[], all: AnnexGrid): readonly CalledRow[] {
  const parts = rows.filter(({ called }) => called !== ofAll);
  const again = parts.map(({ called }) => rowsCalled(others).get(called) ?? []);
  const isSame = again.every(({ length }) => length > 0) && new Set(again.flat()).size === all.rows.length;
  return isSame ? rows : parts;
}

const rowsCalled = readOnceOf((all: readonly CalledRow[]): ReadonlyMap<string, readonly GridRow[]> => {
  const found = new Map<string, GridRow[]>();
  for (const { called, of } of all) found.set(called, [...(found.get(called) ?? []), ...of]);
  return found;
});

/** What all rows of a 小计 have in common, and no other row. */
function groupOf({ of }: GridTotal, { columns, rows }: AnnexGrid): string | null {
  const ways = [
    (row: GridRow) => row.group ?? '',
    ...columns.map(
      ({ index }) =>
        (row: GridRow) =>
          row.cells[index]?.folded ?? '',
    ),
  ];
  const shared = ways.map((way) => ({ way, said: of[0] ? way(of[0]) : '' })).filter(({ said }) => said !== '');
  return (
    shared.find(({ way, said }) => rows.every((row) => (way(row) === said) === of.some((each) => each.row === row.row)))
      ?.said ?? null
  );
}

/** Not 20万平方米, which the other table may give in 万平方米. */
function bareAt(row: GridRow, column: GridColumn): number | null {
  return /^[+-]?[\d.,]+%?$/u.test(row.cells[column.index]?.folded ?? '') ? numberAt(row, column) : null;
}

function report(
  some: AnnexGrid,
  row: GridRow,
  column: GridColumn,
  all: AnnexGrid,
  same: GridRow,
  again: GridColumn,
): Discrepancy {
  const [claimed = '', found = ''] = [row.cells[column.index]?.text, same.cells[again.index]?.text];
  const message = `“${row.name}”的“${column.title}”印作 ${claimed}，${nameOfAnnex(all)}里是 ${found}。请核对。`;
  const rows = [rowPlace(some, row), rowPlace(all, same)];
  return inAnnex(some, row, column.title, { severity: 'doubt', rule: 'row-again', claimed, found, message, rows });
}
