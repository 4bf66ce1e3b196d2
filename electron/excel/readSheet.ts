import { AppError } from '#shared/error.ts';
import type { RawCell, RawMerge, RawSheet } from '#shared/import/rawSheet.ts';
import { displayNumber, generalText } from './displayNumber.ts';
import { plainText, type WorkbookParts } from './readParts.ts';
import { walkXml } from './walkXml.ts';

export interface SheetLimits {
  readonly rows: number;
  readonly columns: number;
}

const empty: RawCell = { text: '', number: null, percent: false, date: null };

/** One sheet's cells as displayed; formulas give their cached result. Throws AppError `file` beyond the limits. */
export function readSheet(bytes: Buffer, name: string, parts: WorkbookParts, limits: SheetLimits): RawSheet {
  const { rows, merges } = readCells(bytes, name, parts, limits);
  for (const merge of merges) blankCovered(rows, merge);
  return { name, ...trim(rows, merges) };
}

function readCells(bytes: Buffer, name: string, parts: WorkbookParts, limits: SheetLimits) {
  const rows: RawCell[][] = [];
  const merges: RawMerge[] = [];
  let row = -1;
  let column = -1;
  let type = '';
  let style = 0;
  let value = '';
  let reading = false;
  let phonetic = false;
  walkXml(bytes, {
    open(tag, attributes) {
      if (tag === 'c') {
        const place = placeOf(attributes.r);
        column = place?.column ?? column + 1;
        row = place?.row ?? row;
        type = attributes.t ?? 'n';
        style = Number(attributes.s ?? 0);
        value = '';
      } else if (tag === 'row') {
        row = attributes.r === undefined ? row + 1 : Number(attributes.r) - 1;
        column = -1;
      } else if (tag === 'v' || tag === 't') reading = !phonetic;
      else if (tag === 'rPh') phonetic = true;
      else if (tag === 'mergeCell') {
        const merge = mergeOf(attributes.ref);
        if (merge) merges.push(merge);
      }
    },
    close(tag) {
      if (tag === 'v' || tag === 't') reading = false;
      else if (tag === 'rPh') phonetic = false;
      else if (tag === 'c' && value !== '') {
        const cell = toCell(value, type, style, parts);
        if (cell.text === '') return;
        if (row >= limits.rows || column >= limits.columns) throw tooLarge(name, limits);
        putCell(rows, row, column, cell);
      }
    },
    text(piece) {
      if (reading) value += piece;
    },
  });
  return { rows, merges };
}

function putCell(rows: RawCell[][], row: number, column: number, cell: RawCell): void {
  while (rows.length <= row) rows.push([]);
  const cells = rows[row];
  if (!cells) return;
  while (cells.length < column) cells.push(empty);
  cells[column] = cell;
}

function toCell(value: string, type: string, style: number, parts: WorkbookParts): RawCell {
  switch (type) {
    case 's':
      return textCell(parts.strings[Number(value)] ?? '');
    case 'n':
      return numberCell(Number(value), parts.formats[style] ?? 'General', parts.date1904);
    case 'b':
      return textCell(value === '1' || value === 'true' ? 'TRUE' : 'FALSE');
    case 'd':
      return { ...textCell(value), date: /^\d{4}-\d{2}-\d{2}/.exec(value)?.[0] ?? null };
    default:
      return textCell(plainText(value));
  }
}

function textCell(text: string): RawCell {
  return { text, number: null, percent: false, date: null };
}

function numberCell(number: number, format: string, date1904: boolean): RawCell {
  if (!Number.isFinite(number)) return empty;
  if (format === 'General' || format === '@') return { text: generalText(number), number, percent: false, date: null };
  const { text, percent, date } = displayNumber(number, format, date1904);
  return { text, number: date === null ? number : null, percent, date };
}

/** "BC12" → row 11, column 54. */
function placeOf(reference: string | undefined): { row: number; column: number } | undefined {
  if (reference === undefined) return undefined;
  let column = 0;
  let at = 0;
  for (; at < reference.length; at += 1) {
    const code = reference.charCodeAt(at);
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  const row = Number(reference.slice(at)) - 1;
  return column > 0 && Number.isInteger(row) && row >= 0 ? { row, column: column - 1 } : undefined;
}

function mergeOf(reference: string | undefined): RawMerge | undefined {
  const [first, second] = (reference ?? '').split(':');
  const from = placeOf(first);
  const to = placeOf(second);
  if (!from || !to) return undefined;
  return { top: from.row, left: from.column, bottom: to.row, right: to.column };
}

/** Excel keeps what stood in cells before they were merged, but shows only the first. */
function blankCovered(rows: RawCell[][], merge: RawMerge): void {
  for (let row = merge.top; row <= Math.min(merge.bottom, rows.length - 1); row += 1) {
    const cells = rows[row] ?? [];
    for (let column = merge.left; column <= Math.min(merge.right, cells.length - 1); column += 1) {
      if (row > merge.top || column > merge.left) cells[column] = empty;
    }
  }
}

/** Drops empty rows and columns at the end; merges are kept as far as they reach into what is left. */
function trim(rows: RawCell[][], merges: readonly RawMerge[]): Pick<RawSheet, 'rows' | 'merges'> {
  for (const cells of rows) while (cells.length > 0 && cells.at(-1)?.text === '') cells.pop();
  while (rows.length > 0 && rows.at(-1)?.length === 0) rows.pop();
  const width = rows.reduce((widest, cells) => Math.max(widest, cells.length), 0);
  const reach = (merge: RawMerge) => ({
    ...merge,
    bottom: Math.min(merge.bottom, Math.max(rows.length - 1, merge.top)),
    right: Math.min(merge.right, Math.max(width - 1, merge.left)),
  });
  return { rows, merges: merges.filter((merge) => merge.top < rows.length && merge.left < width).map(reach) };
}

function tooLarge(sheet: string, limits: SheetLimits): AppError {
  return new AppError(
    'file',
    `工作表“${sheet}”超过 ${limits.rows} 行或 ${limits.columns} 列，没有读取。请删去多余的内容，或分成几个文件再导入。`,
    { sheet, ...limits },
  );
}
