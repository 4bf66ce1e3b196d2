import { AppError } from '#shared/error.ts';
import type { RawCell, RawMerge, RawRemark, RawSheet } from '#shared/import/rawSheet.ts';
import { displayNumber, generalText } from './displayNumber.ts';

export interface SheetLimits {
  readonly rows: number;
  readonly columns: number;
}

export const emptyCell: RawCell = { text: '', number: null, percent: false, date: null };

export function textCell(text: string): RawCell {
  return { text, number: null, percent: false, date: null };
}

/** A stored number as its format prints it. */
export function numberCell(number: number, format: string, date1904: boolean): RawCell {
  if (!Number.isFinite(number)) return emptyCell;
  if (format === 'General' || format === '@') return { text: generalText(number), number, percent: false, date: null };
  const { text, percent, date } = displayNumber(number, format, date1904);
  return { text, number: date === null ? number : null, percent, date };
}

/** Puts a cell that has content into its place. Throws AppError `file` beyond the limits. */
export function putCell(
  rows: RawCell[][],
  row: number,
  column: number,
  cell: RawCell,
  sheet: string,
  limits: SheetLimits,
): void {
  if (cell.text === '') return;
  if (row >= limits.rows || column >= limits.columns) throw tooLarge(sheet, limits);
  while (rows.length <= row) rows.push([]);
  const cells = rows[row];
  if (!cells) return;
  while (cells.length < column) cells.push(emptyCell);
  cells[column] = cell;
}

/** Cells that the merges of one sheet may cover in all: beyond that they are a hostile file's. */
const mostCovered = 4_000_000;

/** The sheet without what merges hide and without empty rows and columns at the end. */
export function finishSheet(name: string, rows: RawCell[][], merges: readonly RawMerge[]): RawSheet {
  trimRows(rows);
  const width = rows.reduce((widest, cells) => Math.max(widest, cells.length), 0);
  const kept: RawMerge[] = [];
  let budget = mostCovered;
  for (const merge of merges) {
    if (merge.top < 0 || merge.left < 0 || merge.bottom < merge.top || merge.right < merge.left) continue;
    if (merge.top >= rows.length || merge.left >= width) continue;
    const bottom = Math.min(merge.bottom, rows.length - 1);
    const right = Math.min(merge.right, width - 1);
    budget -= (bottom - merge.top + 1) * (right - merge.left + 1);
    if (budget < 0) break;
    blankCovered(rows, { ...merge, bottom, right });
    kept.push(merge);
  }
  trimRows(rows);
  const remarks = budget < 0 ? { remarks: [tooManyMerges] } : {};
  return { name, rows, merges: kept.flatMap((merge) => reach(merge, rows)), ...remarks };
}

const tooManyMerges: RawRemark = {
  severity: 'warning',
  row: null,
  column: null,
  message: '合并单元格过多或互相重叠，后面的合并没有理会。',
};

/** Excel keeps what stood in cells before they were merged, but shows only the first. */
function blankCovered(rows: RawCell[][], merge: RawMerge): void {
  for (let row = merge.top; row <= merge.bottom; row += 1) {
    const cells = rows[row] ?? [];
    for (let column = merge.left; column <= Math.min(merge.right, cells.length - 1); column += 1) {
      if (row > merge.top || column > merge.left) cells[column] = emptyCell;
    }
  }
}

function trimRows(rows: RawCell[][]): void {
  for (const cells of rows) while (cells.length > 0 && cells.at(-1)?.text === '') cells.pop();
  while (rows.length > 0 && rows.at(-1)?.length === 0) rows.pop();
}

/** A merge as far as it reaches into what is left. */
function reach(merge: RawMerge, rows: readonly (readonly RawCell[])[]): RawMerge[] {
  const width = rows.reduce((widest, cells) => Math.max(widest, cells.length), 0);
  if (merge.top >= rows.length || merge.left >= width) return [];
  return [{ ...merge, bottom: Math.min(merge.bottom, rows.length - 1), right: Math.min(merge.right, width - 1) }];
}

function tooLarge(sheet: string, limits: SheetLimits): AppError {
  return new AppError(
    'file',
    `工作表“${sheet}”超过 ${limits.rows} 行或 ${limits.columns} 列，没有读取。请删去多余的内容，或分成几个文件再导入。`,
    { sheet, ...limits },
  );
}
