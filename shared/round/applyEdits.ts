import type { Value } from '../annex/value.ts';
import { applyToBulletin } from '../bulletin/applyToBulletin.ts';
import { type Edit, type EntityName, type FieldValue, parseFindingId } from '../store/change.ts';
import type { RoundData } from './roundData.ts';

interface Entry {
  readonly id: string;
  readonly order: number;
}

/**
 * The data of a round as it will be once the edits are stored. Edits of other rounds leave it alone; packs and rounds
 * themselves are not edited this way.
 */
export function applyEdits(data: RoundData, edits: readonly Edit[]): RoundData {
  if (edits.length === 0) return data;
  const ofRound = roundOf(data, edits);
  const of = (entity: EntityName) => ofRound.filter((edit) => edit.entity === entity);
  return {
    ...data,
    ...applyToBulletin(data, edits),
    units: applyToList(data.units, of('unit')),
    accounts: applyToList(data.accounts, of('account')),
    tasks: applyToList(data.tasks, of('task')),
    problems: applyToList(data.problems, of('problem')),
    findings: applyToFindings(data, of('finding')),
  };
}

/** Tasks and problems belong to a round: a new one names it, a known one is found in the data. */
function roundOf(data: RoundData, edits: readonly Edit[]): readonly Edit[] {
  const listed = edits.some(({ entity }) => entity === 'task' || entity === 'problem');
  if (!listed) return edits;
  const known = new Set([...data.tasks, ...data.problems].map(({ id }) => id));
  return edits.filter(({ entity, id, fields }) => {
    if (entity !== 'task' && entity !== 'problem') return true;
    return fields.roundId === undefined ? known.has(id) : fields.roundId === data.round.id;
  });
}

function applyToList<T extends Entry>(list: readonly T[], edits: readonly Edit[]): readonly T[] {
  if (edits.length === 0) return list;
  const byId = new Map<string, T>(list.map((entry) => [entry.id, entry]));
  for (const { id, fields } of edits) {
    if (fields.removed === true) byId.delete(id);
    else byId.set(id, { ...byId.get(id), ...fields, id } as unknown as T);
  }
  return [...byId.values()].sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}

function applyToFindings(data: RoundData, edits: readonly Edit[]): RoundData['findings'] {
  if (edits.length === 0) return data.findings;
  // Annexes and rows that no edit touches keep their identity: what was computed from them still holds.
  const findings: Record<string, Record<string, Readonly<Record<string, Value>>>> = { ...data.findings };
  const copied = new Set<string>();
  for (const { id, fields } of edits) {
    const { roundId, annexId, subjectId } = parseFindingId(id);
    if (roundId !== data.round.id) continue;
    const rows = copied.has(annexId) ? (findings[annexId] ?? {}) : { ...findings[annexId] };
    copied.add(annexId);
    findings[annexId] = rows;
    rows[subjectId] = { ...rows[subjectId], ...(fields as Record<string, FieldValue & Value>) };
  }
  return findings;
}
