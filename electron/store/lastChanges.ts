import type { LastChange } from '#shared/annex/board.ts';
import { clockTime } from './clock.ts';
import { all, type Db } from './database.ts';

interface Row {
  readonly annexId: string;
  readonly subjectId: string;
  readonly person: string;
  readonly clock: number;
}

/** Of every row of a round the change that stands last behind its answers and problems. SQLite takes `person` from the row of the maximum. */
export function listLastChanges(db: Db, roundId: string): Map<string, Map<string, LastChange>> {
  const rows = all<Row>(
    db,
    `SELECT annexId, subjectId, person, max(clock) AS clock FROM (
       SELECT f.annexId, f.subjectId, c.person, c.clock FROM finding f
         JOIN change c ON c.writer = f.writer AND c.seq = f.seq WHERE f.roundId = ?
       UNION ALL
       SELECT p.annexId, p.subjectId, c.person, c.clock FROM problem p
         JOIN change c ON c.entity = 'problem' AND c.id = p.id WHERE p.roundId = ? AND p.removed = 0
     ) GROUP BY annexId, subjectId`,
    roundId,
    roundId,
  );
  const found = new Map<string, Map<string, LastChange>>();
  for (const { annexId, subjectId, person, clock } of rows) {
    const annex = found.get(annexId) ?? new Map<string, LastChange>();
    found.set(annexId, annex);
    annex.set(subjectId, { person, at: clockTime(clock) });
  }
  return found;
}
