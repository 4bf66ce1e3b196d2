import type { Remark } from '#shared/round/remark.ts';
import { all, type Db, get } from './database.ts';

type RemarkRow = Omit<Remark, 'filled' | 'confirmed'> & { readonly filled: number; readonly confirmed: number };

const columns = 'roundId, annexId, subjectId, columnId, reason, filled, confirmed';

function rowToRemark(row: RemarkRow): Remark {
  return { ...row, filled: row.filled === 1, confirmed: row.confirmed === 1 };
}

/** Those that say something, of one annex or (null) of the whole round. */
export function listRemarks(db: Db, roundId: string, annexId: string | null): Remark[] {
  const some = "removed = 0 AND (filled = 1 OR confirmed = 1 OR reason <> '')";
  const rows =
    annexId === null
      ? all<RemarkRow>(db, `SELECT ${columns} FROM remark WHERE roundId = ? AND ${some}`, roundId)
      : all<RemarkRow>(
          db,
          `SELECT ${columns} FROM remark WHERE roundId = ? AND annexId = ? AND ${some}`,
          roundId,
          annexId,
        );
  return rows.map(rowToRemark);
}

export function findRemark(db: Db, id: string): Remark | undefined {
  const row = get<RemarkRow>(db, `SELECT ${columns} FROM remark WHERE id = ? AND removed = 0`, id);
  return row && rowToRemark(row);
}
