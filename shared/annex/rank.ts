export interface RankOptions {
  /** dense 1,2,2,3 · competition 1,2,2,4 · unique 1,2,3,4, ties in the order of the list. */
  readonly method: 'dense' | 'competition' | 'unique';
  readonly order: 'desc' | 'asc';
}

/** The rank of every number of a list, 1 for the best. Null is not ranked and takes no place. */
export function rankValues(values: readonly (number | null)[], { method, order }: RankOptions): (number | null)[] {
  const sign = order === 'desc' ? -1 : 1;
  const ranked = values
    .flatMap((value, index) => (value === null ? [] : [{ value, index }]))
    .sort((a, b) => sign * (a.value - b.value) || a.index - b.index);
  const ranks: (number | null)[] = values.map(() => null);
  let previous: number | null = null;
  let rank = 0;
  for (const [place, { value, index }] of ranked.entries()) {
    const tied = value === previous && method !== 'unique';
    if (!tied) rank = method === 'dense' ? rank + 1 : place + 1;
    ranks[index] = rank;
    previous = value;
  }
  return ranks;
}
