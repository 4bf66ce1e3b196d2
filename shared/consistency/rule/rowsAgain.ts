import type { Discrepancy } from '../discrepancy.ts';
import type { AnnexGrid, GridColumn, GridRow } from '../read/annexGrid.ts';
import { holdsInNearlyAll } from './nearlyAll.ts';
import { numberAt } from './relations.ts';
import { inAnnex, nameOfAnnex, rowPlace } from './report.ts';

/** 完成率 of 城南幼儿园改扩建 in a list of some rows, and again in the table of all: one number, where the other rows have the same in both. */
export function checkRowsAgain(annexes: readonly AnnexGrid[]): Discrepancy[] {
  return annexes.flatMap((some, at) =>
    annexes.flatMap((all, other) =>
      some === all || all.rows.length < some.rows.length || (all.rows.length === some.rows.length && other > at)
        ? []
        : some.columns.flatMap((column) => {
            const again = columnLike(all, column);
            return again ? compare(some, column, all, again) : [];
          }),
    ),
  );
}

/** Of just this title and kind, and the only one. */
function columnLike({ columns }: AnnexGrid, { title, kind }: GridColumn): GridColumn | null {
  if (kind !== 'number' && kind !== 'percent') return null;
  const [like, more] = columns.filter((each) => each.title === title && each.kind === kind);
  return like && !more ? like : null;
}

function compare(some: AnnexGrid, column: GridColumn, all: AnnexGrid, again: GridColumn): Discrepancy[] {
  const pairs = some.rows.flatMap((row) => {
    const [same, more] = all.rows.filter(({ name }) => name === row.name);
    const isOnce = some.rows.filter(({ name }) => name === row.name).length === 1;
    const [one, other] = [bareAt(row, column), same ? bareAt(same, again) : null];
    return same && !more && isOnce && one !== null && other !== null ? [{ row, same, one, other }] : [];
  });
  const wrong = pairs.filter(({ one, other }) => one !== other);
  const alike = new Set(pairs.filter(({ one, other }) => one === other && one !== 0).map(({ one }) => one)).size;
  if (!holdsInNearlyAll(alike, wrong.length)) return [];
  return wrong.map(({ row, same }) => report(some, row, column, all, same, again));
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
