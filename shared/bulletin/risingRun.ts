/** The indexes of a longest strictly rising run, gaps allowed: what can stay when the rest is moved. Nulls never stay. */
export function risingRun(values: readonly (string | null)[]): ReadonlySet<number> {
  const length: number[] = [];
  const from: number[] = [];
  for (const [index, value] of values.entries()) {
    length[index] = value === null ? 0 : 1;
    from[index] = -1;
    for (let earlier = 0; value !== null && earlier < index; earlier += 1) {
      const before = values[earlier] ?? null;
      const longer = (length[earlier] ?? 0) + 1;
      if (before !== null && before < value && longer > (length[index] ?? 0)) {
        length[index] = longer;
        from[index] = earlier;
      }
    }
  }
  const stays = new Set<number>();
  const longest = Math.max(0, ...length);
  for (let at = longest === 0 ? -1 : length.indexOf(longest); at >= 0; at = from[at] ?? -1) stays.add(at);
  return stays;
}
