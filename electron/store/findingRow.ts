import { type FieldValue, parseFindingId } from '#shared/store/change.ts';
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
const upsert = `INSERT INTO finding (roundId, annexId, subjectId, columnId, value, writer, seq) VALUES (?, ?, ?, ?, ?, ?, ?)
  ON CONFLICT DO UPDATE SET value = excluded.value, writer = excluded.writer, seq = excluded.seq`;

export function readFinding(db: Db, id: string): Cells {
  const { roundId, annexId, subjectId } = parseFindingId(id);
  const rows = all<FindingRow>(db, select, roundId, annexId, subjectId);
  return new Map(rows.map((row) => [row.columnId, { value: JSON.parse(row.value) as FieldValue, head: headOf(row) }]));
}

/** A blank is written as well: its row says which change made the cell blank. */
export function writeFinding(db: Db, id: string, cells: Cells): void {
  const { roundId, annexId, subjectId } = parseFindingId(id);
  for (const [columnId, { value, head }] of cells) {
    const { writer, seq } = parseHead(head);
    run(db, upsert, roundId, annexId, subjectId, columnId, canonicalJson(value), writer, seq);
  }
}
