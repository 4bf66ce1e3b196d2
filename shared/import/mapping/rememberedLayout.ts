import type { RawGrid } from '../rawGrid.ts';
import type { ImportLayout, RememberedLayout } from './columnMapping.ts';
import { fingerprintOf, headPaths } from './headPaths.ts';

/** Heads lie within the first rows. */
const searchedRows = 60;

interface Remembered {
  readonly head: NonNullable<ImportLayout['head']>;
  readonly columns: RememberedLayout['columns'];
}

/**
 * What was said about an earlier file with this very head, and where the head is here; null when there is none.
 * @param head the rows that a person says are the head: only they are looked at
 */
export function findRemembered(
  grid: RawGrid,
  known: readonly RememberedLayout[],
  head: ImportLayout['head'],
): Remembered | null {
  if (known.length === 0) return null;
  const byPrint = new Map(known.map((layout) => [layout.fingerprint, layout]));
  const depths = [...new Set(known.map(({ depth }) => depth))];
  const last = Math.min(grid.height, searchedRows);
  for (let top = head ? head.first - 1 : 0; top < (head ? head.first : last); top++) {
    for (const depth of depths) {
      const layout = byPrint.get(fingerprintOf(headPaths(grid, top, top + depth - 1)));
      if (layout?.depth === depth) return { head: { first: top + 1, last: top + depth }, columns: layout.columns };
    }
  }
  return null;
}

/** What to remember of what was said about a file; null when nothing was. */
export function layoutToRemember(
  { fingerprint, head }: { readonly fingerprint: string; readonly head: NonNullable<ImportLayout['head']> },
  columns: ImportLayout['columns'] = {},
  before: RememberedLayout['columns'] = {},
): RememberedLayout | null {
  if (Object.keys(columns).length === 0) return null;
  return { fingerprint, depth: head.last - head.first + 1, columns: { ...before, ...columns } };
}
