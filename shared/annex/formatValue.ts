import type { CellFormat } from '../document/tableModel.ts';
import type { LeafColumn } from '../pack/column.ts';
import { formatDate, isIsoDate } from './date.ts';
import { formatHundredths, isPeriod, type Value } from './value.ts';

/** Decimals of a column's numbers: fixed, or as many as the number needs up to a limit. */
interface Decimals {
  readonly decimals: number;
  readonly trim: boolean;
}

function decimalsOf(column: LeafColumn): Decimals {
  switch (column.kind) {
    case 'decimal':
    case 'sum':
    case 'ratio':
    case 'score':
    case 'lookup':
      return { decimals: column.decimals, trim: column.trim };
    case 'integer':
    case 'serial':
    case 'rank':
      return { decimals: 0, trim: false };
    default:
      return { decimals: 2, trim: true };
  }
}

function isPercent(column: LeafColumn): boolean {
  return (column.kind === 'ratio' || column.kind === 'lookup') && column.percent;
}

/** How many decimals this number is printed with: 97.80 → 1 when trailing zeros go. */
function decimalsShown(column: LeafColumn, value: number): number {
  const { decimals, trim } = decimalsOf(column);
  if (!trim) return decimals;
  const text = formatHundredths(value, decimals);
  const fraction = text.includes('.') ? text.slice(text.indexOf('.') + 1).replace(/0+$/, '') : '';
  return fraction.length;
}

function formatText(column: LeafColumn, value: string): string {
  return column.kind === 'date' && isIsoDate(value) ? formatDate(value, column.format) : value;
}

/** A value as it is printed in its column; blank is "", or the column's word for no problem. Inverse of parseInput. */
export function formatValue(column: LeafColumn, value: Value): string {
  if (value === null) return column.kind === 'problems' ? column.none : '';
  if (typeof value === 'number') {
    return `${formatHundredths(value, decimalsShown(column, value))}${isPercent(column) ? '%' : ''}`;
  }
  if (!isPeriod(value)) return formatText(column, value);
  const format = column.kind === 'period' ? column.format : '2022.5.6';
  const joint = format === '2022.5.6' ? '-' : '至';
  return `${formatDate(value.from, format)}${joint}${formatDate(value.to, format)}`;
}

/** The format of a blank cell: what somebody types there later is kept as typed. */
function blankFormat(column: LeafColumn): CellFormat {
  if (column.kind === 'integer') return { type: 'number', decimals: 0 };
  return column.kind === 'date' ? { type: 'date', pattern: column.format } : { type: 'text' };
}

/** The format of one cell, for writers that keep numbers and dates typed. */
export function cellFormat(column: LeafColumn, value: Value): CellFormat {
  if (value === null) return blankFormat(column);
  if (typeof value === 'number') {
    return { type: isPercent(column) ? 'percent' : 'number', decimals: decimalsShown(column, value) };
  }
  if (column.kind === 'date' && typeof value === 'string' && isIsoDate(value)) {
    return { type: 'date', pattern: column.format };
  }
  return { type: 'text' };
}
