import { isRecorded } from '../../pack/column.ts';
import type { HeadTitles } from '../headTitles.ts';
import type { ColumnMapping, ImportLayout } from './columnMapping.ts';

/** Where a person says of every column that it is not imported, the table is still the one that they speak about. */
export function hasSaid({ columns = {} }: ImportLayout): boolean {
  return Object.keys(columns).length > 0;
}

/** Something that the annex records is found. */
export function fills({ columns }: ColumnMapping, titles: HeadTitles): boolean {
  const recorded = new Set(titles.leaves.filter(({ column }) => isRecorded(column)).map(({ column }) => column.id));
  return columns.some(({ columnId }) => columnId !== null && recorded.has(columnId));
}
