/** The row at a place, from the end where it is negative: the tables of the phrasebook are long enough. */
export function at<T>(rows: readonly T[], place: number): T {
  const row = rows.at(place);
  if (row === undefined) throw new Error(`no row ${place} of ${rows.length}`);
  return row;
}

export function sum<T>(rows: readonly T[], value: (row: T) => number): number {
  return rows.reduce((total, row) => total + value(row), 0);
}

/** Most first. */
export function descending<T>(rows: readonly T[], value: (row: T) => number): T[] {
  return [...rows].sort((a, b) => value(b) - value(a));
}

/** Whether no two are the same. */
export function distinct<T>(values: readonly T[]): boolean {
  return new Set(values).size === values.length;
}

/** Names as a sentence lists them. */
export function listed(rows: readonly { readonly short: string }[]): string {
  return rows.map(({ short }) => short).join('、');
}
