import { isWholeTotal } from '../../text/rowLabel.ts';
import { readOnceOf } from '../readOnce.ts';
import type { AnnexGrid, GridColumn, GridRow, GridTotal, GridValue } from './annexGrid.ts';

// What there is at the end of a month is no amount of that month.
const period = /^(?:20\d\d年)?(?:\d{1,2}月份?|第?[一二三四]季度)$/u;
/** 增减, 变化, 较上月: beside the two periods that it is between. */
const change = /^(?:增减|变化|变动|增长|增幅|升降|[同环]比|[较比])/u;
const whole = /^(?:合计|总计|累计|全年|全年累计|[上下]半年)$/u;
const mostItems = 14;

/**
 * 项目｜1月｜2月｜…｜合计, or 指标｜2月｜3月｜增减 with numbers and rates by turns, on its side: a row for each month and a column for each item, as
 * words speak of them; null for any other table.
 */
export const turnedMonths: (annex: AnnexGrid) => AnnexGrid | null = readOnceOf(turn);

function turn(annex: AnnexGrid): AnnexGrid | null {
  const periods = annex.columns.filter(({ title }) => period.test(title));
  const sums = annex.columns.filter(({ title }) => whole.test(title));
  const changes = annex.columns.filter(({ title }) => change.test(title));
  const labels = annex.columns.filter((column) => ![...periods, ...sums, ...changes].includes(column));
  const items = [...annex.rows, ...annex.totals].sort((a, b) => a.row - b.row);
  // 12 units with what each did in each month are a table of units.
  const isOfItems = items.length >= 2 && items.length <= mostItems && labels.every(({ kind }) => isWords(kind));
  if (periods.length < (changes.length > 0 ? 2 : 3) || labels.length === 0 || labels.length > 2 || !isOfItems)
    return null;
  const columns = items.map((item, at) => columnOf(item, labels, periods, at + 1));
  // What stands in two months and by how much it changed may be of units; of numbers and rates one under the other each row is a measure.
  const kinds = new Set(columns.map((column) => column?.kind));
  if (changes.length > 0 && (periods.length > 2 || kinds.size < 2)) return null;
  const titles = columns.flatMap((column) => column?.title ?? []);
  if (titles.length < items.length || new Set(titles).size < titles.length || !titles.some(isMeasured)) return null;
  const rowOf = (column: GridColumn, at: number): GridRow => ({
    row: items[0]?.row ?? at + 1,
    name: column.title,
    group: null,
    cells: [named(column.title), ...items.map(({ cells }) => cells[column.index] ?? named(''))],
  });
  const rows = periods.map(rowOf);
  const totals = sums.slice(0, 1).map((column, at): GridTotal => ({ ...rowOf(column, at), of: rows }));
  const head: GridColumn = { index: 0, path: ['月份'], title: '月份', kind: 'name' };
  const own = columns.flatMap((column) => column ?? []);
  return { ...annex, columns: [head, ...own], nameColumn: 0, rows, totals, figures: [] };
}

function isWords(kind: GridColumn['kind']): boolean {
  return kind === 'name' || kind === 'category' || kind === 'text' || kind === 'serial';
}

/** 报送(条), 采用率: what is measured, and no name. */
function isMeasured(title: string): boolean {
  return /\([^()]{1,3}\)$|[率量数额]$/u.test(title);
}

function named(text: string): GridValue {
  return { text, folded: text, number: null, percent: false, decimals: 0 };
}

/** 部门 and 报送(条) are 部门报送(条); of 全县 it is 报送(条). Null where a cell is no number. */
function columnOf(
  { cells }: GridRow,
  labels: readonly GridColumn[],
  periods: readonly GridColumn[],
  index: number,
): GridColumn | null {
  const values = periods.map((column) => cells[column.index]);
  if (values.some((value) => value?.number == null)) return null;
  const [group = '', item] = labels
    .filter(({ kind }) => kind !== 'serial')
    .map((column) => cells[column.index]?.folded ?? '');
  const head = item === undefined || isWholeTotal(group) ? '' : group.replace(/[()]/gu, '');
  const title = head + (item ?? group);
  // 更新及时率(%): its label says what its cells leave out.
  const kind = values.every((value) => value?.percent) ? 'percent' : 'number';
  return { index, path: [title], title, kind };
}
