import type { Visit } from '#shared/round/visit.ts';
import { all, type Db, get } from './database.ts';

const columns = 'roundId, unitId, status, assignee, note';

export function listVisits(db: Db, roundId: string): Visit[] {
  return all<Visit>(db, `SELECT ${columns} FROM visit WHERE roundId = ? AND removed = 0`, roundId);
}

export function findVisit(db: Db, id: string): Visit | undefined {
  return get<Visit>(db, `SELECT ${columns} FROM visit WHERE id = ? AND removed = 0`, id);
}
