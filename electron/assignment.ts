import { type AssignmentCheck, checkAssignment } from '#shared/exchange/assignmentCheck.ts';
import { existsIn } from '#shared/round/unitThroughTime.ts';
import { parseFindingId } from '#shared/store/change.ts';
import { roundData, type Session } from './session.ts';
import { all } from './store/database.ts';
import { listVisits } from './store/visits.ts';

/** Who is to check which units, and who has answered about them. */
export function assignmentOf(session: Session, roundId: string): AssignmentCheck {
  const { db } = session.store;
  const { units, round } = roundData(session, roundId);
  const assignees = new Map(
    listVisits(db, roundId).flatMap(({ unitId, assignee }) => (assignee === null ? [] : [[unitId, assignee] as const])),
  );
  const present = units.filter((unit) => existsIn(unit, round) && unit.exempt === null);
  return checkAssignment({ units: present, assignees, answeredBy: answeredBy(session, roundId) });
}

/** Answers that were imported were given by the office, and tell nothing about who went there. */
function answeredBy({ store }: Session, roundId: string): Map<string, Set<string>> {
  const sql = `SELECT DISTINCT id, person FROM change
    WHERE entity = 'finding' AND id > ? || '/' AND id < ? || '0' AND action IN ('record', 'record.many')`;
  const found = new Map<string, Set<string>>();
  for (const { id, person } of all<{ id: string; person: string }>(store.db, sql, roundId, roundId)) {
    const { subjectId } = parseFindingId(id);
    found.set(subjectId, (found.get(subjectId) ?? new Set()).add(person));
  }
  return found;
}
