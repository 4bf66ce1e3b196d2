/** The entries of a list by a key, in order. `Map.groupBy` is too new for the oldest runtime that we ship on. */
export function groupBy<T, Key = string>(list: Iterable<T>, keyOf: (entry: T) => Key): Map<Key, T[]> {
  const groups = new Map<Key, T[]>();
  for (const entry of list) {
    const key = keyOf(entry);
    const known = groups.get(key);
    if (known) known.push(entry);
    else groups.set(key, [entry]);
  }
  return groups;
}
