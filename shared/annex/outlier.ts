import type { RecordedColumn } from '../pack/column.ts';
import { polarityOf } from './polarity.ts';

/** So many other answers must agree before one that differs is asked about again. */
export const enoughOthers = 10;

/**
 * The place of the one answer that differs from all others of its column and is bad or severe there, and what the others say. Blanks
 * do not count. `texts` are the answers as printed.
 */
export function findOutlier(
  column: RecordedColumn,
  texts: readonly string[],
): { readonly index: number; readonly others: string; readonly count: number } | null {
  const places = new Map<string, number[]>();
  texts.forEach((text, index) => {
    if (text === '') return;
    const known = places.get(text);
    if (known) known.push(index);
    else places.set(text, [index]);
  });
  if (places.size !== 2) return null;
  const [first, second] = [...places].sort((a, b) => a[1].length - b[1].length);
  if (first === undefined || second === undefined) return null;
  const [text, [index, ...more]] = first;
  const [others, { length: count }] = second;
  if (index === undefined || more.length > 0 || count < enoughOthers) return null;
  const polarity = polarityOf(column, text);
  return polarity === 'bad' || polarity === 'severe' ? { index, others, count } : null;
}
