import { isRecorded, type LeafColumn } from '../pack/column.ts';

export type Polarity = 'severe' | 'bad' | 'good' | null;

/** What this answer means in this column. Polarity belongs to the column, never to the word. */
export function polarityOf(column: LeafColumn, text: string): Polarity {
  if (!isRecorded(column) || text === '') return null;
  if (column.severe?.includes(text)) return 'severe';
  if (column.bad?.includes(text)) return 'bad';
  if (column.good?.includes(text)) return 'good';
  return null;
}
