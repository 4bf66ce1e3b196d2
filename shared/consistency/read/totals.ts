import { isBareTotal, isMean, isWholeTotal, totalKindOf } from '../../text/rowLabel.ts';
import type { GridColumn, GridRow, GridTotal } from './annexGrid.ts';

/** 合计, 小计, 平均: nothing but a total, whatever stands in its row. */
export function isTotalName(name: string): boolean {
  return isBareTotal(name) || isMean(name);
}

/** 一、基础设施项目, （二）乡镇: may be a heading, a row, or the sum of rows, as its numbers show. */
const numbered = /^(?:[一二三四五六七八九十]+[、.]|[(][一二三四五六七八九十]+[)])/u;

/** Whether a row with this name may be the sum of others. */
export function maySum(name: string): boolean {
  return isTotalName(name) || numbered.test(name) || (totalKindOf(name) ?? 'figure') !== 'figure';
}

/**
 * Says of each total which rows it sums: those that most of its numbers fit, and where several fit, what its name says. A row
 * that is no total by its name alone, and that fits none, is given back among `rows`.
 */
export function settleTotals(
  rows: readonly GridRow[],
  candidates: readonly GridRow[],
  columns: readonly GridColumn[],
): { readonly rows: readonly GridRow[]; readonly totals: readonly GridTotal[] } {
  const numbers = columns.filter(({ kind }) => kind === 'number');
  const totals: GridTotal[] = [];
  const others: GridRow[] = [];
  const settle = (row: GridRow, among: readonly GridRow[], bounds: readonly GridRow[]): void => {
    const runs = [...runsFor(row, among, bounds), ...runsOfItem(row, among, columns)];
    const best = runs
      .map((of) => ({ of, fits: fitting(row, of, numbers) }))
      .reduce((one, other) => (other.fits > one.fits ? other : one), { of: runs[0] ?? [], fits: 0 });
    const needed = isTotalName(row.name)
      ? 0
      : saysSum(row) || isWholeTotal(row.name)
        ? 1
        : Math.max(1, Math.min(2, numbers.length));
    if (best.fits >= needed) totals.push({ ...row, of: best.of });
    else others.push(row);
  };
  // （一）予以公开 may turn out to be a plain row, and is then one of those that （七）总计 sums.
  const isCertain = (row: GridRow): boolean => isTotalName(row.name) || saysSum(row);
  for (const row of candidates) if (!isCertain(row)) settle(row, rows, candidates);
  const plain = others.length > 0 ? [...rows, ...others].sort(byPlace) : rows;
  const bounds = candidates.filter((row) => !others.includes(row));
  for (const row of candidates) if (isCertain(row)) settle(row, plain, bounds);
  totals.sort(byPlace);
  const kept = others.length > 0 ? [...rows, ...others].sort(byPlace) : rows;
  return { rows: kept.map((row) => ({ ...row, group: row.group ?? headingOf(row, totals) })), totals };
}

function byPlace(one: GridRow, other: GridRow): number {
  return one.row - other.row;
}

/** 水利小计, or a heading that runs over several cells. */
function saysSum({ name, cells }: GridRow): boolean {
  return (/(?:计|汇总)$/u.test(name) && maySum(name)) || cells.filter(({ folded }) => folded === name).length > 1;
}

/** A total above the rows that it sums is their heading as well. */
function headingOf(row: GridRow, totals: readonly GridTotal[]): string | null {
  const heads = totals.filter((total) => total.row < row.row && !isWholeTotal(total.name));
  return heads.find(({ of }) => of.some((each) => each.row === row.row))?.name ?? null;
}

/** The rows that a total may sum, what its name says first. */
function runsFor(total: GridRow, rows: readonly GridRow[], candidates: readonly GridRow[]): (readonly GridRow[])[] {
  const before = candidates.filter(({ row }) => row < total.row).at(-1)?.row ?? 0;
  const after = candidates.find(({ row }) => row > total.row)?.row ?? Number.POSITIVE_INFINITY;
  const nested = candidates.find(({ row, name }) => row > total.row && styleOf(name) === styleOf(total.name))?.row;
  const above = rows.filter(({ row }) => row > before && row < total.row);
  const below = rows.filter(({ row }) => row > total.row && row < after);
  const under = rows.filter(({ row }) => row > total.row && row < (nested ?? Number.POSITIVE_INFINITY));
  const grouped = total.group === null ? [] : rows.filter(({ group }) => group === total.group);
  const block = blockOf(total, above);
  const runs = isWholeTotal(total.name) ? [rows, above, grouped, below] : [block, above, grouped, below, under, rows];
  return runs.filter(({ length }) => length > 0);
}

/** 不予公开｜小计: the rows above that the cell beside its name runs over, and not 予以公开, which has no 小计 of its own. */
function blockOf({ name, cells }: GridRow, above: readonly GridRow[]): readonly GridRow[] {
  const beside = cells.findIndex(({ folded }) => folded === name) - 1;
  const block = cells[beside]?.folded ?? '';
  return block === '' ? [] : above.filter((row) => row.cells[beside]?.folded === block);
}

/** 各县合计｜满意 below each unit with a row 办结 and a row 满意: the rows with the same item. 全县 is one of the units till its numbers say so. */
function runsOfItem(total: GridRow, rows: readonly GridRow[], columns: readonly GridColumn[]): (readonly GridRow[])[] {
  if (!/计$/u.test(total.name)) return [];
  const items = columns.filter(({ index, kind }) => kind === 'category' && total.cells[index]?.folded !== total.name);
  return items
    .map(({ index }) => rows.filter(({ cells }) => cells[index]?.folded === total.cells[index]?.folded))
    .filter(({ length }) => length > 1 && length < rows.length);
}

/** 一、 and （一） are ranks of headings. */
function styleOf(name: string): string {
  return /^[(]/u.test(name) ? '(' : /^[一二三四五六七八九十]/u.test(name) ? '、' : name;
}

function fitting(total: GridRow, of: readonly GridRow[], columns: readonly GridColumn[]): number {
  return columns.filter(({ index }) => {
    const printed = total.cells[index]?.number ?? null;
    return (
      printed !== null && printed !== 0 && printed === of.reduce((sum, row) => sum + (row.cells[index]?.number ?? 0), 0)
    );
  }).length;
}
