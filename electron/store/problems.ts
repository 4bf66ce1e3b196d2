import type { Period } from '#shared/annex/value.ts';
import type { Problem } from '#shared/round/roundData.ts';
import { all, type Db, get } from './database.ts';

const columns = 'id, roundId, annexId, subjectId, columnId, "order", ruleId, text, place, count, points, period';

interface ProblemRow extends Omit<Problem, 'period'> {
  readonly period: string | null;
}

function rowToProblem(row: ProblemRow): Problem {
  return { ...row, period: row.period === null ? null : (JSON.parse(row.period) as Period) };
}

/** All problems of one round, those of one cell together and in their order. */
export function listProblems(db: Db, roundId: string): Problem[] {
  const sql = `SELECT ${columns} FROM problem WHERE roundId = ? AND removed = 0 ORDER BY "order", id`;
  return all<ProblemRow>(db, sql, roundId).map(rowToProblem);
}

export function findProblem(db: Db, id: string): Problem | undefined {
  const row = get<ProblemRow>(db, `SELECT ${columns} FROM problem WHERE id = ? AND removed = 0`, id);
  return row && rowToProblem(row);
}
