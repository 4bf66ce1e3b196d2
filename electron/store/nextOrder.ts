import { type Db, get } from './database.ts';

/** One more than the highest order in use, removed things included: an undone removal must find its place again. */
export function nextOrder(db: Db, register: 'round' | 'unit' | 'account'): number {
  return get<{ next: number }>(db, `SELECT coalesce(max("order"), 0) + 1 AS next FROM ${register}`)?.next ?? 1;
}

export function nextTaskOrder(db: Db, roundId: string): number {
  const sql = 'SELECT coalesce(max("order"), 0) + 1 AS next FROM task WHERE roundId = ?';
  return get<{ next: number }>(db, sql, roundId)?.next ?? 1;
}

export function nextProblemOrder(
  db: Db,
  cell: { readonly roundId: string; readonly annexId: string; readonly subjectId: string; readonly columnId: string },
): number {
  const sql =
    'SELECT coalesce(max("order"), 0) + 1 AS next FROM problem WHERE roundId = ? AND annexId = ? AND subjectId = ? AND columnId = ?';
  return get<{ next: number }>(db, sql, cell.roundId, cell.annexId, cell.subjectId, cell.columnId)?.next ?? 1;
}
