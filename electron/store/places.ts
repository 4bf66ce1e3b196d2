import type { PlaceUse } from '#shared/round/problemDraft.ts';
import { all, type Db } from './database.ts';

interface PlaceRow {
  readonly place: string;
  readonly count: number;
  readonly own: number;
}

const most = 2000;

/** The places of all problems of all rounds that begin so, those of this unit first, then by frequency. Answered by an index alone. */
export function listPlaces(db: Db, subjectId: string, prefix: string): PlaceUse[] {
  const sql = `SELECT place, COUNT(*) AS count, MAX(subjectId = ?) AS own FROM problem
    WHERE place IS NOT NULL AND removed = 0 AND place >= ? AND place < ?
    GROUP BY place ORDER BY own DESC, count DESC, place LIMIT ${most}`;
  const rows = all<PlaceRow>(db, sql, subjectId, prefix, `${prefix}\u{10ffff}`);
  return rows.map(({ own, ...row }) => ({ ...row, own: own === 1 }));
}
