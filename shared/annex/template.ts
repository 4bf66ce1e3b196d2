import type { AnnexDefinition } from '../pack/annexDefinition.ts';
import type { AnnexRow } from './annexRow.ts';
import { columnsById } from './condition.ts';
import { formatValue } from './formatValue.ts';
import { formatHundredths } from './value.ts';

/**
 * A word that a template may take of a row: {name}, {short}, an attribute, or a column (or column.part) as printed. What a
 * row does not have is "": parsePack refuses keys that no row can have.
 */
export function rowWord(row: AnnexRow, definition: AnnexDefinition, key: string): string {
  if (key === 'name') return row.subject.name;
  if (key === 'short') return row.subject.short;
  const column = columnsById(definition).get(key);
  if (column) return formatValue(column, row.values[key] ?? null);
  const part = row.values[key];
  if (typeof part === 'string') return part;
  if (typeof part === 'number') return formatHundredths(part);
  return row.subject.attributes[key] ?? '';
}
