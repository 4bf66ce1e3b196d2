import type { LastChange } from '#shared/annex/board.ts';
import { parseFindingId } from '#shared/store/change.ts';
import { clockTime } from './clock.ts';
import { all, type Db } from './database.ts';

interface Stamp {
  readonly person: string;
  readonly clock: number;
}

interface Row extends Stamp {
  readonly annexId: string;
  readonly subjectId: string;
}

/** Of every row of a round the change that stands last behind its answers and problems. SQLite takes `person` from the row of the maximum. */
export function listLastChanges(db: Db, roundId: string): Map<string, Map<string, LastChange>> {
  const found = new Map<string, Map<string, LastChange>>();
  for (const { annexId, subjectId, person, clock } of [...ofFindings(db, roundId), ...ofProblems(db, roundId)]) {
    const annex = found.get(annexId) ?? new Map<string, LastChange>();
    found.set(annexId, annex);
    const at = clockTime(clock);
    if (at >= (annex.get(subjectId)?.at ?? '')) annex.set(subjectId, { person, at });
  }
  return found;
}

/** From the log, where the changes of a round lie side by side: of a row, the latest of all its changes is one that stands. */
function ofFindings(db: Db, roundId: string): Row[] {
  const sql = `SELECT id, person, max(clock) AS clock FROM change
    WHERE entity = 'finding' AND id > ? || '/' AND id < ? || '0' GROUP BY id`;
  return all<Stamp & { id: string }>(db, sql, roundId, roundId).map(({ id, ...stamp }) => ({
    ...stamp,
    ...parseFindingId(id),
  }));
}

function ofProblems(db: Db, roundId: string): Row[] {
  const sql = `SELECT p.annexId, p.subjectId, c.person, max(c.clock) AS clock FROM problem p
    JOIN change c ON c.entity = 'problem' AND c.id = p.id WHERE p.roundId = ? AND p.removed = 0
    GROUP BY p.annexId, p.subjectId`;
  return all<Row>(db, sql, roundId);
}
