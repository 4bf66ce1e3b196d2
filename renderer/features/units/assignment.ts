import type { Unit } from '#shared/round/subject.ts';
import type { Visit } from '#shared/round/visit.ts';

export interface Share {
  /** "": nobody. */
  readonly assignee: string;
  readonly units: number;
}

/** Inspectors by unit id. */
export function assigneesOf(visits: readonly Visit[]): ReadonlyMap<string, string> {
  return new Map(visits.flatMap(({ unitId, assignee }) => (assignee === null ? [] : [[unitId, assignee] as const])));
}

/** How many units each has, nobody last. Units that have ended need nobody. */
export function sharesOf(units: readonly Unit[], assignees: ReadonlyMap<string, string>): Share[] {
  const counts = new Map<string, number>();
  for (const { id } of units.filter(({ endedOn }) => endedOn === null)) {
    const assignee = assignees.get(id) ?? '';
    counts.set(assignee, (counts.get(assignee) ?? 0) + 1);
  }
  const shares = [...counts].map(([assignee, count]) => ({ assignee, units: count }));
  return [...shares.filter(({ assignee }) => assignee !== ''), ...shares.filter(({ assignee }) => assignee === '')];
}
