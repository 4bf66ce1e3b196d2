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

/** Those of these rows: the ids of a row stand together in the table. */
export function listRemarksOf(
  db: Db,
  { roundId, annexId }: Pick<RemarkPlace, 'roundId' | 'annexId'>,
  subjectIds: readonly string[],
): Remark[] {
  const rows = subjectIds.map((subjectId) => ({
    subjectId,
    first: remarkId({ roundId, annexId, subjectId, columnId: '' }),
  }));
  // Cross join: never all remarks for each row. "0" follows "/".
  const sql = `SELECT ${columns} FROM (
      SELECT value ->> 'first' AS first, value ->> 'subjectId' AS wanted FROM json_each(?)
    ) CROSS JOIN remark
    WHERE id >= first AND id < substr(first, 1, length(first) - 1) || '0' AND subjectId = wanted AND ${some}`;
  return all<RemarkRow>(db, sql, JSON.stringify(rows)).map(rowToRemark);
}

export function findRemark(db: Db, id: string): Remark | undefined {
  const row = get<RemarkRow>(db, `SELECT ${columns} FROM remark WHERE id = ? AND removed = 0`, id);
  return row && rowToRemark(row);
}
