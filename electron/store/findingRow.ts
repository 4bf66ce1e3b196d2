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

function headsOf(cells: Cells): Heads {
  const [first] = cells.values();
  if (first && [...cells.values()].every(({ head }) => head === first.head)) return first.head;
  const byWriter = new Map<string, [string, number][]>();
  for (const [column, { head }] of cells) {
    const { writer, seq } = parseHead(head);
    const known = byWriter.get(writer);
    if (known) known.push([column, seq]);
    else byWriter.set(writer, [[column, seq]]);
  }
  return Object.fromEntries([...byWriter].map(([writer, seqs]) => [writer, Object.fromEntries(seqs)]));
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
