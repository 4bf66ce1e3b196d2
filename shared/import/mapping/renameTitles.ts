import type { HeadTitles, LeafTitle } from '../headTitles.ts';
import type { ImportLayout } from './columnMapping.ts';
import { columnOfLetter, foldKey } from './headPaths.ts';

/** The titles of an annex for a file of which a person has said how it calls them: those columns go by no other name. */
export function renameTitles(titles: HeadTitles, columns: NonNullable<ImportLayout['columns']>): HeadTitles {
  const said = Object.entries(columns).filter(([key]) => columnOfLetter(key) === null);
  if (said.length === 0) return titles;
  const names = new Map<string, Set<string>>();
  const ignored = new Set<string>();
  for (const [key, columnId] of said) {
    const folded = foldKey(key);
    if (columnId === null) ignored.add(folded);
    else names.set(columnId, (names.get(columnId) ?? new Set()).add(folded));
  }
  const leaves = titles.leaves.map((leaf): LeafTitle => {
    const full = names.get(leaf.column.id);
    return full ? { ...leaf, full } : leaf;
  });
  const renamed = new Map(leaves.map((leaf) => [leaf.column.id, leaf]));
  const byKey = new Map<string, LeafTitle[]>();
  for (const [key, known] of titles.byKey) {
    const left = known.filter((leaf) => !names.has(leaf.column.id));
    if (left.length > 0 && !ignored.has(key)) byKey.set(key, left);
  }
  for (const [columnId, keys] of names) {
    const leaf = renamed.get(columnId);
    for (const key of keys) if (leaf) byKey.set(key, [leaf]);
  }
  return { ...titles, leaves, byKey, ignored };
}
