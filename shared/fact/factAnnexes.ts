import type { Pack } from '../pack/pack.ts';

/** For each fact the annex that it is computed from: of several, the first. */
export function factAnnexes({ facts }: Pack): Record<string, string> {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const annexOf = (id: string): string | undefined => {
    const fact = byId.get(id);
    if (fact === undefined) return undefined;
    if (fact.kind === 'ratio') return annexOf(fact.of);
    if (fact.kind !== 'combine') return typeof fact.annex === 'string' ? fact.annex : fact.annex[0];
    const [first] = fact.of;
    return first === undefined ? undefined : annexOf(typeof first === 'string' ? first : first.fact);
  };
  return Object.fromEntries(
    [...byId.keys()].flatMap((id) => {
      const annex = annexOf(id);
      return annex === undefined ? [] : [[id, annex]];
    }),
  );
}
