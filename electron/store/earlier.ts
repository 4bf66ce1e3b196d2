import type { Period, Value } from '#shared/annex/value.ts';
import type { Problem } from '#shared/round/roundData.ts';
import { all, type Db } from './database.ts';

export interface EarlierFinding {
  readonly subjectId: string;
  readonly columnId: string;
  readonly value: Value;
}

/** The answers of one annex in another round: of one subject, or (null) of all. */
export function listEarlierFindings(
  db: Db,
  roundId: string,
  annexId: string,
  subjectId: string | null,
): EarlierFinding[] {
  const some = "roundId = ? AND annexId = ? AND value <> 'null'";
  const sql = `SELECT subjectId, columnId, value FROM finding WHERE ${some}`;
  const rows =
    subjectId === null
      ? all<EarlierFinding & { value: string }>(db, sql, roundId, annexId)
      : all<EarlierFinding & { value: string }>(db, `${sql} AND subjectId = ?`, roundId, annexId, subjectId);
  return rows.map((row) => ({ ...row, value: JSON.parse(row.value) as Value }));
}

export type EarlierProblem = Pick<
  Problem,
  'subjectId' | 'columnId' | 'ruleId' | 'text' | 'place' | 'count' | 'points' | 'period'
>;
type ProblemRow = Omit<EarlierProblem, 'period'> & { readonly period: string | null };

/** The problems of one annex in another round, in their order. */
export function listEarlierProblems(
  db: Db,
  roundId: string,
  annexId: string,
  subjectId: string | null,
): EarlierProblem[] {
  const columns = 'subjectId, columnId, ruleId, text, place, count, points, period';
  const [some, order] = ['roundId = ? AND annexId = ? AND removed = 0', 'ORDER BY "order", id'];
  const rows =
    subjectId === null
      ? all<ProblemRow>(db, `SELECT ${columns} FROM problem WHERE ${some} ${order}`, roundId, annexId)
      : all<ProblemRow>(
          db,
          `SELECT ${columns} FROM problem WHERE ${some} AND subjectId = ? ${order}`,
          roundId,
          annexId,
          subjectId,
        );
  return rows.map((row) => ({ ...row, period: row.period === null ? null : (JSON.parse(row.period) as Period) }));
}
