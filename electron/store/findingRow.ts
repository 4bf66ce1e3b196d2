import { type Change, type FieldValue, parseFindingId } from '#shared/store/change.ts';
import { canonicalJson } from './canonicalJson.ts';
import type { Cells } from './cell.ts';
import { headOf, parseHead } from './changeLog.ts';
import { all, type Db, run } from './database.ts';

interface FindingRow {
  readonly columnId: string;
  readonly value: string;
  readonly writer: string;
  readonly seq: number;
}

const select = 'SELECT columnId, value, writer, seq FROM finding WHERE roundId = ? AND annexId = ? AND subjectId = ?';

export function readFinding(db: Db, id: string): Cells {
  const { roundId, annexId, subjectId } = parseFindingId(id);
  const rows = all<FindingRow>(db, select, roundId, annexId, subjectId);
  return new Map(rows.map((row) => [row.columnId, { value: JSON.parse(row.value) as FieldValue, head: headOf(row) }]));
}

/** A blank is written as well: its row says which change made the cell blank. */
export function writeFinding(db: Db, id: string, cells: Cells): void {
  const rows = [...cells].map(([columnId, { value, head }]): FindingRow => {
    return { columnId, value: canonicalJson(value), ...parseHead(head) };
  });
  upsertRows(db, id, rows);
}

/** The fields of one change, whose rows all name that change. */
export function writeFindingFields(db: Db, { id, fields, writer, seq }: FindingChange): void {
  const rows: FindingRow[] = [];
  for (const columnId in fields) rows.push({ columnId, value: canonicalJson(fields[columnId] ?? null), writer, seq });
  upsertRows(db, id, rows);
}

export type FindingChange = Pick<Change, 'id' | 'fields' | 'writer' | 'seq'>;

/** Entering a statement costs as much as a row, so one statement takes all cells of a row; a bound on how many are compiled. */
const mostAtOnce = 32;
const upserts = Array.from({ length: mostAtOnce + 1 }, (_, count) => {
  const values = Array.from({ length: count }, () => '(?, ?, ?, ?, ?, ?, ?)').join(', ');
  return `INSERT INTO finding (roundId, annexId, subjectId, columnId, value, writer, seq) VALUES ${values}
  ON CONFLICT DO UPDATE SET value = excluded.value, writer = excluded.writer, seq = excluded.seq`;
});

function upsertRows(db: Db, id: string, rows: readonly FindingRow[]): void {
  const { roundId, annexId, subjectId } = parseFindingId(id);
  for (let from = 0; from < rows.length; from += mostAtOnce) {
    const some = rows.slice(from, from + mostAtOnce);
    const values: (string | number)[] = [];
    for (const { columnId, value, writer, seq } of some) {
      values.push(roundId, annexId, subjectId, columnId, value, writer, seq);
    }
    run(db, upserts[some.length] ?? '', values);
  }
}
