import { type Remark, type RemarkPlace, remarkId } from '#shared/round/remark.ts';
import { all, type Db, get } from './database.ts';

type RemarkRow = Omit<Remark, 'filled' | 'confirmed'> & { readonly filled: number; readonly confirmed: number };

const columns = 'roundId, annexId, subjectId, columnId, reason, filled, confirmed';

function rowToRemark(row: RemarkRow): Remark {
  return { ...row, filled: row.filled === 1, confirmed: row.confirmed === 1 };
}

const some = "removed = 0 AND (filled = 1 OR confirmed = 1 OR reason <> '')";

/** Those that say something, of one annex or (null) of the whole round. */
export function listRemarks(db: Db, roundId: string, annexId: string | null): Remark[] {
  const sql = `SELECT ${columns} FROM remark WHERE ${some} AND roundId = ?`;
  const rows =
    annexId === null
      ? all<RemarkRow>(db, sql, roundId)
      : all<RemarkRow>(db, `${sql} AND annexId = ?`, roundId, annexId);
  return rows.map(rowToRemark);
}

/** Those of one row: its ids stand together in the table. */
export function listRemarksOf(db: Db, place: Omit<RemarkPlace, 'columnId'>): Remark[] {
  const first = remarkId({ ...place, columnId: '' });
  const sql = `SELECT ${columns} FROM remark WHERE ${some} AND id >= ? AND id < ? AND subjectId = ?`;
  // "0" follows "/".
  return all<RemarkRow>(db, sql, first, `${first.slice(0, -1)}0`, place.subjectId).map(rowToRemark);
}

export function findRemark(db: Db, id: string): Remark | undefined {
  const row = get<RemarkRow>(db, `SELECT ${columns} FROM remark WHERE id = ? AND removed = 0`, id);
  return row && rowToRemark(row);
}
