import { type FieldValue, type Head, parseFindingId } from '#shared/store/change.ts';
import { canonicalJson } from './canonicalJson.ts';
import type { Cells } from './cell.ts';
import { headOf, parseHead } from './changeLog.ts';
import { type Db, run } from './database.ts';

/** The findings of one subject: its answers by column, blank ones too, for their heads say which change made them blank. Canonical JSON. */
export interface FindingRow {
  readonly answers: string;
  /** The change behind all answers (an imported row), or by writer the seq of each column: a row filled in by hand has many. */
  readonly heads: string;
}

type Heads = Head | { readonly [writer: string]: { readonly [columnId: string]: number } };

export function cellsOf({ answers, heads }: FindingRow): Cells {
  const values = JSON.parse(answers) as Record<string, FieldValue>;
  const known = JSON.parse(heads) as Heads;
  const cells: Cells = new Map();
  if (typeof known === 'string') {
    for (const [column, value] of Object.entries(values)) cells.set(column, { value, head: known });
    return cells;
  }
  for (const [writer, seqs] of Object.entries(known)) {
    for (const [column, seq] of Object.entries(seqs))
      cells.set(column, { value: values[column] ?? null, head: headOf({ writer, seq }) });
  }
  return cells;
}

/** The same row for the same cells, whatever order they were set in. */
export function findingRow(cells: Cells): FindingRow {
  const answers = Object.fromEntries([...cells].map(([column, { value }]) => [column, value]));
  return { answers: canonicalJson(answers), heads: canonicalJson(headsOf(cells)) };
}

/** By head first: a row has forty columns and only a few changes behind them. */
function headsOf(cells: Cells): Heads {
  const byHead = new Map<Head, string[]>();
  for (const [column, { head }] of cells) {
    const known = byHead.get(head);
    if (known) known.push(column);
    else byHead.set(head, [column]);
  }
  const [only] = byHead.keys();
  if (only !== undefined && byHead.size === 1) return only;
  const byWriter: Record<string, Record<string, number>> = Object.create(null);
  for (const [head, columns] of byHead) {
    const { writer, seq } = parseHead(head);
    byWriter[writer] ??= Object.create(null) as Record<string, number>;
    for (const column of columns) byWriter[writer][column] = seq;
  }
  return byWriter;
}

/** The row of a subject that had none before: its answers are the fields of the change, as the log has them. */
export function firstFindingRow(change: { readonly writer: string; readonly seq: number }, fields: string): FindingRow {
  return { answers: fields, heads: JSON.stringify(headOf(change)) };
}

const replace = `INSERT INTO finding (roundId, annexId, subjectId, answers, heads) VALUES (?, ?, ?, ?, ?)
  ON CONFLICT DO UPDATE SET answers = excluded.answers, heads = excluded.heads`;

export function writeFinding(db: Db, id: string, { answers, heads }: FindingRow): void {
  const { roundId, annexId, subjectId } = parseFindingId(id);
  run(db, replace, roundId, annexId, subjectId, answers, heads);
}
