import { builtInFact, builtInFactIds } from '../fact/builtInFact.ts';
import { computeFact } from '../fact/computeFact.ts';
import { annexOfFact, describeFact } from '../fact/describeFact.ts';
import { isKnownFact } from '../fact/isKnownFact.ts';
import { notFilled } from '../fact/notFilled.ts';
import type { RoundData } from '../round/roundData.ts';
import type { FactKind, FactValue } from './bulletinView.ts';

/** Facts as they stand now, in words. */
export function factValues(data: RoundData, names: Iterable<string>): FactValue[] {
  return [...new Set(names)].map((name): FactValue => {
    const { pack } = data;
    const title = describeFact(pack, name);
    const word = builtInFact(data, name);
    if (word !== undefined) return { name, title, text: word, annexId: null, kind: 'text' };
    if (!isKnownFact(pack, name)) return { name, title, text: notFilled, annexId: null, kind: 'text' };
    const { text } = computeFact(data, name);
    return { name, title, text, annexId: annexOfFact(pack, name), kind: kindOf(data, name) };
  });
}

/** All that a text may use: the round's own words first, then the facts of the pack. */
export function allFacts(data: RoundData): FactValue[] {
  return factValues(data, [...data.pack.facts.map(({ id }) => id), ...builtInFactIds]);
}

function kindOf(data: RoundData, name: string): FactKind {
  const kind = data.pack.facts.find(({ id }) => id === name)?.kind;
  if (kind === 'names') return 'names';
  return kind === 'ratio' ? 'ratio' : 'number';
}
