import type { CellFormat, ModelCell } from '#shared/document/tableModel.ts';
import { assertNever } from '#shared/error.ts';
import { formulaText } from './formulaText.ts';

export interface CellContent {
  readonly value: string | number | null | { readonly formula: string; readonly result: string | number };
  readonly numFmt: string;
}

/**
 * What a sheet cell holds: text as text with the format @ (so that a leading = + - @ never becomes a formula, not even
 * when the cell is edited later), numbers and dates as numbers with a format that prints them like `cell.text`.
 */
export function cellContent(cell: ModelCell, firstRow: number): CellContent {
  const { format, formula } = cell;
  if (format.type === 'text' && !formula) return textContent(cell.text);
  const number = storedNumber(cell);
  if (!formula && number !== null && format.type === 'number') {
    // The usual number, printed as it is: nothing to take apart.
    if (cell.text === String(number)) return { value: number, numFmt: plainFormat(cell.text, format.decimals) };
  }
  const numFmt = formatCode(format.type === 'text' ? formatOf(formula) : format, number === null ? '' : cell.text);
  if (formula) {
    const text = formulaText(formula, firstRow, format.type === 'number' ? format.decimals : 0);
    if (text !== null) return { value: { formula: text, result: number ?? cellText(cell.text) }, numFmt };
  }
  if (number === null) return cell.text === '' ? { value: null, numFmt } : textContent(cell.text);
  return { value: number, numFmt };
}

function textContent(text: string): CellContent {
  if (text === '') return { value: null, numFmt: '@' };
  // Older Excel shows ##### for more than 255 characters in a cell with the format @.
  return { value: cellText(text), numFmt: text.length > 255 ? 'General' : '@' };
}

/** Text as a cell keeps it: Excel reads _x0041_ inside a string as a character code, and a carriage return as _x000D_. */
export function cellText(text: string): string {
  const unescaped = text.includes('_x') ? text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_') : text;
  return unescaped.includes('\r') ? unescaped.replace(/\r\n?/g, '\n') : unescaped;
}

/** A ratio that came out as a word is a text cell, yet its formula may give a number again. */
function formatOf(formula: ModelCell['formula']): CellFormat {
  if (formula?.fn !== 'ratio') return { type: 'number', decimals: 0 };
  return { type: formula.percent ? 'percent' : 'number', decimals: formula.decimals };
}

/** The number that Excel holds for a value: a date as its day; null for what is text. */
export function storedNumber(cell: Pick<ModelCell, 'format' | 'value'>): number | null {
  const { format, value } = cell;
  switch (format.type) {
    case 'text':
      return null;
    case 'number':
      return typeof value === 'number' ? value / 100 : null;
    case 'percent':
      return typeof value === 'number' ? value / 10_000 : null;
    case 'date':
      return typeof value === 'string' ? dateSerial(value) : null;
    default:
      return assertNever(format);
  }
}

/** Excel's day number of `YYYY-MM-DD`; null before March 1900, where Excel counts a day that never was, and for words. */
function dateSerial(date: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return null;
  const days = Date.parse(`${date}T00:00:00Z`) / 86_400_000 + 25_569;
  return Number.isNaN(days) || days < 61 ? null : days;
}

const datePatterns = {
  '2022年5月6日': 'yyyy"年"m"月"d"日"',
  '2022.5.6': 'yyyy\\.m\\.d',
  '2022-05-06': 'yyyy\\-mm\\-dd',
} as const;

const decimalFormats = ['0', '0.0', '0.00'] as const;

function plainFormat(text: string, decimals: number): string {
  const dot = text.indexOf('.');
  const shown = dot < 0 ? 0 : text.length - dot - 1;
  return shown < decimals ? 'General' : (decimalFormats[shown] ?? 'General');
}

const numberInText = /^([^\d]*?)([+-]?)\d+(?:\.(\d+))?(%?)([^\d]*)$/;

/** The number format under which the value prints as `text`; without a text, as the column declares it. */
function formatCode(format: CellFormat, text: string): string {
  if (format.type === 'text') return '@';
  if (format.type === 'date') return datePatterns[format.pattern];
  const match = numberInText.exec(text);
  const shown = match ? (match[3]?.length ?? 0) : format.decimals;
  const [before, sign, after] = [match?.[1] ?? '', match?.[2] ?? '', match?.[5] ?? ''];
  const plain = before === '' && after === '' && sign !== '+';
  // Zeros at the end are left off in print: General does the same when the formula gives another value.
  if (format.type === 'number' && plain && shown < format.decimals) return 'General';
  const digits = `${shown === 0 ? '0' : `0.${'0'.repeat(shown)}`}${format.type === 'percent' ? '%' : ''}`;
  const whole = `${quoted(before)}${digits}${quoted(after)}`;
  return sign === '+' ? `+${whole};-${whole};${whole}` : whole;
}

function quoted(text: string): string {
  return text === '' ? '' : `"${text.replaceAll('"', '')}"`;
}
