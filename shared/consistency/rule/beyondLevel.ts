import { printHundredths } from '../claim/numerals.ts';
import type { AnnexGrid, GridColumn, GridRow } from '../read/annexGrid.ts';
import { type Computation, combined, modes } from './computation.ts';
import { numberAt } from './relations.ts';

const beyond = /超|逾|高于|多于|长于/u;
const short = /缺|欠|不足|差额|差距|缺口|少于|低于|短少/u;

/**
 * 超时天数 beside 办理天数, 缺少册数 beside 现有册数: by how much each row is above or below one number that stands in no column, and none
 * where it is not. Nothing is said of totals.
 */
export function beyondLevel({ rows, columns }: AnnexGrid, column: GridColumn): Computation[] {
  const sign = beyond.test(column.title) ? 1 : short.test(column.title) ? -1 : 0;
  if (sign === 0) return [];
  const others = columns.filter(({ kind }) => kind === column.kind).filter((each) => each !== column);
  return others.flatMap((from): Computation[] => {
    const gap = (row: GridRow): number | null => combined(row, from, column, (a, b) => (b === 0 ? null : a - sign * b));
    const [level] = modes(rows.flatMap((row) => gap(row) ?? []));
    if (level === undefined || level <= 0) return [];
    const value = (row: GridRow): number | null => {
      const number = rows.includes(row) ? numberAt(row, from) : null;
      return number === null ? null : Math.max(0, sign * (number - level));
    };
    const [named, limit] = [`“${from.title}”`, printHundredths(level)];
    return [{ say: sign > 0 ? `${named}减 ${limit}` : `${limit} 减${named}`, of: [from], value }];
  });
}
