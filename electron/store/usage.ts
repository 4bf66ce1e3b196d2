import { all, type Db } from './database.ts';

export interface UsageRow {
  readonly roundId: string;
  readonly annexId: string;
  readonly cells: number;
  readonly problems: number;
}

/** How many cells and problems are recorded about a subject, by round and annex. */
export function listUsage(db: Db, subjectId: string): UsageRow[] {
  const sql = `SELECT roundId, annexId, SUM(cells) AS cells, SUM(problems) AS problems FROM (
      SELECT roundId, annexId, COUNT(*) AS cells, 0 AS problems FROM finding
        WHERE subjectId = ? AND value <> 'null' GROUP BY roundId, annexId
      UNION ALL
      SELECT roundId, annexId, 0, COUNT(*) FROM problem WHERE subjectId = ? AND removed = 0 GROUP BY roundId, annexId
    ) GROUP BY roundId, annexId ORDER BY roundId, annexId`;
  return all<UsageRow>(db, sql, subjectId, subjectId);
}
