export interface NumberColumn {
  readonly id: string;
  readonly title: string;
  readonly values: readonly (number | null)[];
}

export interface Ranked {
  readonly by: NumberColumn;
  readonly order: 'desc' | 'asc';
  readonly method: 'dense' | 'competition' | 'unique';
  readonly within: 'table' | 'group';
}

/** The column that ranks are of, where every printed rank comes out of it; null where not: then ranks are recorded as printed. */
export function findRanked(
  ranks: readonly (number | null)[],
  columns: readonly NumberColumn[],
  groups: readonly (string | null)[],
): Ranked | null {
  if (ranks.length < 3 || ranks.some((rank) => rank === null)) return null;
  const whole = groups.map(() => null);
  // Of several that fit, the last: the score that all others add up to.
  for (const by of [...columns].reverse()) {
    if (by.values.some((value) => value === null) || new Set(by.values).size < 2) continue;
    for (const within of ['table', 'group'] as const)
      for (const order of ['desc', 'asc'] as const)
        for (const method of ['competition', 'dense', 'unique'] as const) {
          const given = rank(by.values, within === 'table' ? whole : groups, order, method);
          if (given.every((each, at) => each === ranks[at])) return { by, order, method, within };
        }
  }
  return null;
}

function rank(
  values: NumberColumn['values'],
  groups: readonly (string | null)[],
  order: Ranked['order'],
  method: Ranked['method'],
): number[] {
  return values.map((own, at) => {
    const value = own ?? 0;
    const peers = values.filter((_, other) => groups[other] === groups[at]);
    const above = peers.filter((other) => (order === 'desc' ? (other ?? 0) > value : (other ?? 0) < value));
    if (method === 'dense') return new Set(above).size + 1;
    const isBefore = (other: number) => other < at && values[other] === own && groups[other] === groups[at];
    const before = method === 'unique' ? values.filter((_, other) => isBefore(other)).length : 0;
    return above.length + before + 1;
  });
}

/**
 * Those of the columns, from the last on backwards, that add up to another in every row.
 * @param blanks columns that are nothing in every row may be among them: they stand under one heading with the sum
 */
export function findSummed(
  total: NumberColumn,
  columns: readonly NumberColumn[],
  blanks: boolean,
): readonly NumberColumn[] | null {
  const rows = total.values.flatMap((value, at) => (value === null ? [] : [at]));
  if (rows.length < 3 || rows.every((at) => total.values[at] === 0)) return null;
  for (let count = columns.length; count >= 2; count -= 1) {
    const terms = columns.slice(columns.length - count);
    const fits = rows.every((at) => {
      const sum = terms.reduce((so, { values }) => so + Math.round((values[at] ?? 0) * 100), 0);
      return sum === Math.round((total.values[at] ?? 0) * 100);
    });
    const told = terms.filter(({ values }) => rows.some((at) => (values[at] ?? 0) !== 0)).length;
    if (fits && told >= 2 && (blanks || told === terms.length)) return terms;
  }
  return null;
}
