import type { Discrepancy } from '../discrepancy.ts';
import type { AnnexGrid, GridColumn, GridRow } from '../read/annexGrid.ts';
import { isChangeLabel, isPeriodLabel } from '../read/periodLabels.ts';
import { checkComputedColumns } from './computedColumns.ts';

/** 本季度, 上季度 and 增减 below each other: the table on its side, with a row for each column, is the one of 指标｜本季度｜上季度｜增减. */
export function checkChangeRows(annex: AnnexGrid): Discrepancy[] {
  const [first] = annex.figures.filter(({ name }) => isChangeLabel(name));
  return first ? checkComputedColumns(onItsSide(annex, comparedWith(annex), first.row)) : [];
}

/** The rows that are periods and what is below them; of 合计, 上年同期 and 同比 below units the first is of now. */
function comparedWith({ rows, totals, figures }: AnnexGrid): GridRow[] {
  if (rows.every(({ name }) => isPeriodLabel(name))) return [...rows, ...figures];
  return [...totals.slice(-1).map((total) => ({ ...total, name: '本期' })), ...figures];
}

function onItsSide(annex: AnnexGrid, lines: readonly GridRow[], row: number): AnnexGrid {
  const measured = annex.columns.filter(({ kind }) => kind === 'number' || kind === 'percent');
  const head: GridColumn = { index: 0, path: ['指标'], title: '指标', kind: 'name' };
  const columns = lines.map(
    ({ name }, at): GridColumn => ({ index: at + 1, path: [name], title: name, kind: 'number' }),
  );
  const rows = measured.map(({ index, title }): GridRow => {
    const label = { text: title, folded: title, number: null, percent: false, decimals: 0 };
    const cells = lines.flatMap((line) => line.cells[index] ?? []);
    return { row, name: title, group: null, cells: [label, ...cells] };
  });
  return { ...annex, columns: [head, ...columns], nameColumn: 0, rows, totals: [], figures: [] };
}
