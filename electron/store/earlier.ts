import type { Period, Value } from '#shared/annex/value.ts';
import type { EarlierProblem } from '#shared/rectification/earlierCell.ts';
import { all, type Db } from './database.ts';
import { filledAnswers } from './findings.ts';

export interface EarlierFinding {
  readonly subjectId: string;
  readonly columnId: string;
  readonly value: Value;
}

interface FindingRow {
  readonly subjectId: string;
  readonly answers: string;
}

/** The answers of one annex in another round: of one subject, or (null) of all. */
export function listEarlierFindings(
  db: Db,
  roundId: string,
  annexId: string,
  subjectId: string | null,
): EarlierFinding[] {
  const sql = 'SELECT subjectId, answers FROM finding WHERE roundId = ? AND annexId = ?';
  const rows =
    subjectId === null
      ? all<FindingRow>(db, sql, roundId, annexId)
      : all<FindingRow>(db, `${sql} AND subjectId = ?`, roundId, annexId, subjectId);
  return rows.flatMap(({ subjectId: id, answers }) =>
    filledAnswers(answers).map(([columnId, value]) => ({ subjectId: id, columnId, value })),
  );
}

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
