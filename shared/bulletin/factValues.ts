import { builtInFact, builtInFactIds } from '../fact/builtInFact.ts';
import { computeFact } from '../fact/computeFact.ts';
import { annexOfFact, describeFact } from '../fact/describeFact.ts';
import { findFact } from '../fact/findFact.ts';
import { generatedFacts } from '../fact/generatedFacts.ts';
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

/** What the pack declares, then the round's own words. */
export function allFacts(data: RoundData): FactValue[] {
  return factValues(data, [...data.pack.facts.map(({ id }) => id), ...builtInFactIds]);
}

/** What the annexes offer besides: every number and list of theirs, declared or not. */
export function offeredFacts(data: RoundData, numbers: readonly number[]): FactValue[] {
  return [...allFacts(data), ...factValues(data, generatedFacts(data, numbers))];
}

function kindOf(data: RoundData, name: string): FactKind {
  const kind = findFact(data.pack, name)?.kind;
  if (kind === 'names') return 'names';
  return kind === 'ratio' ? 'ratio' : 'number';
}
