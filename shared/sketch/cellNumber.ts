import type { RawCell } from '../import/rawSheet.ts';

const written = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?\s*([%条件个家次篇份项户人名处宗例分天元]?)$/u;

export interface CellNumber {
  readonly value: number;
  readonly decimals: number;
  readonly percent: boolean;
  /** The measure word behind it. */
  readonly unit: string;
}

/** The number that a cell says, stored or written; null for a text, a day and an empty cell. */
export function cellNumber(cell: RawCell): CellNumber | null {
  if (cell.date !== null) return null;
  const match = written.exec(cell.text.normalize('NFKC').trim());
  if (!match) {
    return cell.number === null ? null : { value: cell.number, decimals: 2, percent: cell.percent, unit: '' };
  }
  const [, sign = '', whole = '', fraction = '', unit = ''] = match;
  const value = Number(`${sign}${whole.replaceAll(',', '')}${fraction}`);
  const percent = unit === '%';
  return { value, decimals: Math.max(0, fraction.length - 1), percent, unit: percent ? '' : unit };
}
