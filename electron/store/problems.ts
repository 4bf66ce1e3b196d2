import type { Problem } from '#shared/round/roundData.ts';
import { all, type Db, get } from './database.ts';

const columns = 'id, roundId, annexId, subjectId, columnId, "order", ruleId, text, place, count, points';

/** All problems of one round, those of one cell together and in their order. */
export function listProblems(db: Db, roundId: string): Problem[] {
  const sql = `SELECT ${columns} FROM problem WHERE roundId = ? AND removed = 0 ORDER BY "order", id`;
  return all<Problem>(db, sql, roundId);
}

export function findProblem(db: Db, id: string): Problem | undefined {
  return get<Problem>(db, `SELECT ${columns} FROM problem WHERE id = ? AND removed = 0`, id);
}
