import type { Value } from '../annex/value.ts';
import type { RoundData } from '../round/roundData.ts';
import { type Edit, type EntityName, type FieldValue, parseFindingId } from '../store/change.ts';

interface Entry {
  readonly id: string;
  readonly order: number;
}

/** The data of a round as it will be once the edits are stored. */
export function applyEdits(data: RoundData, edits: readonly Edit[]): RoundData {
  if (edits.length === 0) return data;
  const of = (entity: EntityName) => edits.filter((edit) => edit.entity === entity);
  return {
    ...data,
    units: applyToList(data.units, of('unit')),
    accounts: applyToList(data.accounts, of('account')),
    tasks: applyToList(data.tasks, of('task')),
    problems: applyToList(data.problems, of('problem')),
    findings: applyToFindings(data, of('finding')),
  };
}

function applyToList<T extends Entry>(list: readonly T[], edits: readonly Edit[]): readonly T[] {
  if (edits.length === 0) return list;
  const byId = new Map<string, T>(list.map((entry) => [entry.id, entry]));
  for (const { id, fields } of edits) {
    if (fields.removed === true) byId.delete(id);
    else byId.set(id, { ...byId.get(id), ...fields, id } as unknown as T);
  }
  return [...byId.values()].sort((a, b) => a.order - b.order);
}

function applyToFindings(data: RoundData, edits: readonly Edit[]): RoundData['findings'] {
  if (edits.length === 0) return data.findings;
  const findings: Record<string, Record<string, Readonly<Record<string, Value>>>> = {};
  for (const [annexId, rows] of Object.entries(data.findings)) findings[annexId] = { ...rows };
  for (const { id, fields } of edits) {
    const { roundId, annexId, subjectId } = parseFindingId(id);
    if (roundId !== data.round.id) continue;
    const rows = findings[annexId] ?? {};
    findings[annexId] = rows;
    rows[subjectId] = { ...rows[subjectId], ...(fields as Record<string, FieldValue & Value>) };
  }
  return findings;
}
