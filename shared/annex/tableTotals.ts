import type { AnnexDefinition } from '../pack/annexDefinition.ts';
import { type LeafColumn, leafColumns } from '../pack/column.ts';
import type { AnnexRow } from './annexRow.ts';
import { numberOf } from './arithmetic.ts';
import { ratioValue } from './cellValue.ts';
import { columnOf } from './condition.ts';
import type { Value } from './value.ts';

const summedKinds: readonly LeafColumn['kind'][] = ['integer', 'decimal', 'count', 'sum'];

/** Whether a totals row shows the sum of this column. */
export function isSummed(definition: AnnexDefinition, column: LeafColumn): boolean {
  const named = definition.totals?.columns;
  if (column.kind === 'ratio' || column.kind === 'serial' || column.kind === 'rank') return false;
  return named ? named.includes(column.id) : summedKinds.includes(column.kind);
}

/** The column whose cell carries the word 合计: the name, else the first that is neither a serial number nor summed. */
export function totalLabelColumn(definition: AnnexDefinition): string | undefined {
  const columns = leafColumns(definition.columns);
  const free = columns.filter(
    (column) => column.kind !== 'serial' && column.kind !== 'ratio' && !isSummed(definition, column),
  );
  return (free.find((column) => column.kind === 'name') ?? free[0])?.id;
}

/** Σ of the numbers of a column. Blank when the rows hold none; 0 for a table without rows. */
function sumOf(rows: readonly AnnexRow[], reference: string): Value {
  let found = rows.length === 0;
  let total = 0;
  for (const row of rows) {
    const value = numberOf(row.values[reference]);
    if (value === null) continue;
    found = true;
    total += value;
  }
  return found ? total : null;
}

/** The cells of a totals row over the given rows: sums, and ratios computed anew from the sums. */
export function totalValues(definition: AnnexDefinition, rows: readonly AnnexRow[]): Record<string, Value> {
  const values: Record<string, Value> = {};
  for (const column of leafColumns(definition.columns)) {
    if (isSummed(definition, column)) values[column.id] = sumOf(rows, column.id);
    if (column.kind !== 'ratio') continue;
    const parts = [column.of, column.to, ...(column.minus === undefined ? [] : [column.minus])];
    const sums = Object.fromEntries(parts.map((part) => [part, sumOf(rows, part)]));
    values[column.id] = ratioValue(column, sums);
  }
  return values;
}

/** Whether the sums that a ratio is computed from stand in the totals row itself. */
export function ratioStandsOnTotals(
  definition: AnnexDefinition,
  column: Extract<LeafColumn, { kind: 'ratio' }>,
): boolean {
  const columns = new Map(leafColumns(definition.columns).map((each) => [each.id, each]));
  return [column.of, column.to, column.minus ?? column.of].every((reference) => {
    const part = columns.get(columnOf(reference));
    return part !== undefined && part.id === reference && isSummed(definition, part);
  });
}
