import type { AnnexTable } from '#shared/annex/annexTable.ts';
import { readPart } from '#shared/annex/parts.ts';
import { formatHundredths, isPeriod, type Value } from '#shared/annex/value.ts';
import type { LeafColumn, Part } from '#shared/pack/column.ts';

/** The numbers that a text holds, as the column declares them: 超期 14、办理时长 3.5. "" when there are none. */
export function partsText(column: LeafColumn, text: string): string {
  if (column.kind !== 'text' || column.parts === undefined || text === '') return '';
  const found = column.parts.flatMap((part) => {
    const value = readPart(part, text);
    return value === null ? [] : [`${part.title} ${printed(value)}`];
  });
  return found.join('，');
}

/** The sums of a column's numbers over all rows: 合计：超期 309. */
export function partSums(table: AnnexTable, at: number): string {
  const column = table.columns[at];
  if (column?.kind !== 'text' || column.parts === undefined) return '';
  return column.parts
    .filter(({ kind }) => kind === 'integer' || kind === 'decimal')
    .map((part) => `${part.title} ${formatHundredths(sumOf(table, at, part))}`)
    .join('，');
}

function sumOf(table: AnnexTable, at: number, part: Part): number {
  return table.rows.reduce((sum, row) => {
    const value = row.kind === 'subject' ? readPart(part, row.cells[at]?.value ?? null) : null;
    return typeof value === 'number' ? sum + value : sum;
  }, 0);
}

function printed(value: Exclude<Value, null>): string {
  if (typeof value === 'number') return formatHundredths(value);
  return isPeriod(value) ? `${value.from} 至 ${value.to}` : value;
}
