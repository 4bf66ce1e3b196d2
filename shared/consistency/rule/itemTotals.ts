import { printHundredths } from '../claim/numerals.ts';
import type { Discrepancy } from '../discrepancy.ts';
import type { AnnexGrid, GridColumn, GridRow } from '../read/annexGrid.ts';
import { holdsInNearlyAll } from './nearlyAll.ts';
import { numberAt, numbersOf } from './relations.ts';
import { inAnnex } from './report.ts';

/** 乡镇, 部门 and 全县, each with a row 报送 and a row 采用: what the last one prints of a thing is what the others print of it, where nearly all cells show so. */
export function checkItemTotals(annex: AnnexGrid): Discrepancy[] {
  const names = [...new Set(annex.rows.map(({ name }) => name))];
  const whole = names.at(-1);
  if (names.length < 3 || annex.totals.length > 0) return [];
  const item = annex.columns.find(({ index, kind }) => index !== annex.nameColumn && kind === 'category');
  if (!item) return [];
  const rowsOf = (name: string, label: string): GridRow[] =>
    annex.rows.filter((row) => row.name === name && row.cells[item.index]?.folded === label);
  const items = annex.rows.filter(({ name }) => name === whole);
  const sums = items.flatMap((row) => {
    const label = row.cells[item.index]?.folded ?? '';
    const parts = names.slice(0, -1).map((name) => rowsOf(name, label));
    if (rowsOf(row.name, label).length !== 1 || parts.some(({ length }) => length !== 1)) return [];
    return numbersOf(annex).flatMap((column) => sumIn(row, label, parts.flat(), column));
  });
  const wrong = sums.filter(({ printed, sum }) => printed !== sum);
  const telling = new Set(sums.filter(({ printed, sum }) => printed === sum && sum > 0).map(({ sum }) => sum)).size;
  if (!holdsInNearlyAll(telling, wrong.length)) return [];
  return wrong.map(({ row, label, column, printed, sum }) => {
    const [claimed, found] = [printHundredths(printed), printHundredths(sum)];
    const message = `“${row.name}”“${label}”的“${column.title}”印作 ${claimed}，上面各行的“${label}”相加是 ${found}。`;
    const claim = { severity: 'error', rule: 'column-total', claimed, found, message } as const;
    return inAnnex(annex, row, column.title, claim);
  });
}

function sumIn(row: GridRow, label: string, parts: readonly GridRow[], column: GridColumn) {
  const printed = numberAt(row, column);
  const isRate = [row, ...parts].some(({ cells }) => cells[column.index]?.percent);
  const values = parts.flatMap((part) => numberAt(part, column) ?? []);
  if (printed === null || isRate || values.length < parts.length) return [];
  return [{ row, label, column, printed, sum: values.reduce((so, value) => so + value, 0) }];
}
