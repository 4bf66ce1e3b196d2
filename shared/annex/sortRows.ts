import type { AnnexDefinition } from '../pack/annexDefinition.ts';
import type { AnnexRow } from './annexRow.ts';
import { isPeriod, type Value } from './value.ts';

type SortKey = NonNullable<AnnexDefinition['sort']>[number];

const chinese = new Intl.Collator('zh-Hans-CN', { numeric: true });

function sortText(value: Exclude<Value, null | number>): string {
  return isPeriod(value) ? `${value.from} ${value.to}` : value;
}

/** Numbers before words, words before blanks, whichever way numbers run: a blank is never the best. */
function compareValues(a: Value, b: Value, sign: number): number {
  if (a === null || b === null) return (a === null ? 1 : 0) - (b === null ? 1 : 0);
  if (typeof a === 'number' && typeof b === 'number') return sign * (a - b);
  if (typeof a === 'number') return -1;
  if (typeof b === 'number') return 1;
  return sign * chinese.compare(sortText(a), sortText(b));
}

/** The given rows by the keys, equal ones in the order given (the official one). `official` as a key is the order given. */
export function sortRows<R extends Pick<AnnexRow, 'values'>>(rows: readonly R[], keys: readonly SortKey[]): R[] {
  const places = new Map(rows.map((row, place) => [row, place]));
  return [...rows].sort((a, b) => {
    for (const key of keys) {
      const sign = key.order === 'desc' ? -1 : 1;
      const order =
        key.by === 'official'
          ? sign * ((places.get(a) ?? 0) - (places.get(b) ?? 0))
          : compareValues(a.values[key.by] ?? null, b.values[key.by] ?? null, sign);
      if (order !== 0) return order;
    }
    return 0;
  });
}

/** Rows in the order of their groups, unchanged inside each; groups that are not named come last, in the order met. */
export function orderByGroup<R extends Pick<AnnexRow, 'subject'>>(
  rows: readonly R[],
  groupIds: readonly string[],
): R[] {
  const buckets = new Map<string | null, R[]>(groupIds.map((id) => [id, []]));
  for (const row of rows) {
    const bucket = buckets.get(row.subject.groupId);
    if (bucket) bucket.push(row);
    else buckets.set(row.subject.groupId, [row]);
  }
  return [...buckets.values()].flat();
}
