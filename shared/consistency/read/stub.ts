import type { GridColumnKind } from './annexGrid.ts';

/** Leading columns under one title: a label over labels, 三、本年度办理结果 > （三）不予公开 > 1.属于国家秘密. */
export interface Stub {
  readonly first: number;
  readonly last: number;
}

/** The columns at the left whose head is one cell and that hold words: what a row is about is said in all of them. */
export function stubOf(paths: readonly (readonly string[])[], kinds: readonly GridColumnKind[]): Stub | null {
  const isWords = (column: number): boolean => kinds[column] === 'text' || kinds[column] === 'category';
  const titleOf = (column: number): string | undefined => paths[column]?.join('｜');
  const first = kinds.findIndex((_, column) => isWords(column));
  const title = titleOf(first);
  if (first < 0 || first > 1 || title === undefined || title === '') return null;
  let last = first;
  while (last + 1 < kinds.length && isWords(last + 1) && titleOf(last + 1) === title) last += 1;
  return last > first ? { first, last } : null;
}

/** What stands over the last of these labels; null where one label runs over all of them. */
export function headOf(labels: readonly string[]): string | null {
  const [head = ''] = labels;
  return head === '' || head === labels.at(-1) ? null : head;
}

/** The last label runs over this column as well: it says nothing of its own there. */
export function isRunOver(labels: readonly string[], column: number, { first, last }: Stub): boolean {
  return column >= first && column < last && labels[column] === labels[last];
}
