import { hash } from 'node:crypto';
import type { Change, EntityName, Head } from '#shared/store/change.ts';
import { canonicalJson } from './canonicalJson.ts';
import { all, type Db, get, run } from './database.ts';

/** A change as it lies in the log: `fields` and `seen` are canonical JSON. */
export interface ChangeRow extends Omit<Change, 'fields' | 'seen'> {
  readonly fields: string;
  readonly seen: string;
  /** Null while an earlier change of the same writer has not arrived yet. */
  readonly hash: Buffer | null;
}

export const firstHash: Buffer = Buffer.alloc(0);

export function headOf(change: { readonly writer: string; readonly seq: number }): Head {
  return `${change.writer}:${change.seq}`;
}

export function parseHead(head: Head): { writer: string; seq: number } {
  const colon = head.lastIndexOf(':');
  return { writer: head.slice(0, colon), seq: Number(head.slice(colon + 1)) };
}

/** Chains a row to the one before it: neither can be altered, removed or moved unnoticed. */
export function hashChange(previous: Buffer, row: Omit<ChangeRow, 'hash'>): Buffer {
  const { writer, seq, clock, person, device, batch, action, entity, id, fields, seen } = row;
  const text = JSON.stringify([writer, seq, clock, person, device, batch, action, entity, id, fields, seen]);
  return hash('sha256', previous.toString('hex') + text, 'buffer');
}

export function toRow(change: Change): Omit<ChangeRow, 'hash'> {
  return {
    ...change,
    fields: canonicalJson(change.fields),
    seen: change.seen.length === 0 ? '[]' : JSON.stringify([...change.seen].sort()),
  };
}

export function rowToChange({ hash: _hash, ...row }: ChangeRow): Change {
  return { ...row, fields: JSON.parse(row.fields) as Change['fields'], seen: JSON.parse(row.seen) as Head[] };
}

export function insertRow(db: Db, row: Omit<ChangeRow, 'hash'>, chained: Buffer | null): void {
  run(
    db,
    'INSERT INTO change (writer, seq, clock, person, device, batch, action, entity, id, fields, seen, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    row.writer,
    row.seq,
    row.clock,
    row.person,
    row.device,
    row.batch,
    row.action,
    row.entity,
    row.id,
    row.fields,
    row.seen,
    chained,
  );
}

export function findRow(db: Db, writer: string, seq: number): ChangeRow | undefined {
  return get<ChangeRow>(db, 'SELECT * FROM change WHERE writer = ? AND seq = ?', writer, seq);
}

export function findChange(db: Db, head: Head): Change | undefined {
  const { writer, seq } = parseHead(head);
  const row = findRow(db, writer, seq);
  return row && rowToChange(row);
}

/** Looks changes up by their heads, which are read by one query per writer, however many they are; those in `known` by none. */
export function readChanges(
  db: Db,
  heads: readonly Head[],
  known: readonly Change[],
): (head: Head) => Change | undefined {
  const changes = new Map(known.map((change) => [headOf(change), change]));
  const wanted = seqsByWriter(heads.filter((head) => !changes.has(head)));
  const sql = 'SELECT * FROM change WHERE writer = ? AND seq IN (SELECT value FROM json_each(?))';
  for (const [writer, seqs] of wanted) {
    for (const row of all<ChangeRow>(db, sql, writer, JSON.stringify([...seqs])))
      changes.set(headOf(row), rowToChange(row));
  }
  return (head) => changes.get(head);
}

/** Those of the heads that are changes of such an action. */
export function headsOfAction(db: Db, heads: readonly Head[], action: string): ReadonlySet<Head> {
  const sql = `SELECT writer, seq FROM change
    WHERE writer = ? AND seq IN (SELECT value FROM json_each(?)) AND action = ?`;
  const found = [...seqsByWriter(heads)].flatMap(([writer, seqs]) =>
    all<Pick<ChangeRow, 'writer' | 'seq'>>(db, sql, writer, JSON.stringify([...seqs]), action),
  );
  return new Set(found.map(headOf));
}

function seqsByWriter(heads: readonly Head[]): Map<string, Set<number>> {
  const wanted = new Map<string, Set<number>>();
  for (const head of heads) {
    const { writer, seq } = parseHead(head);
    const seqs = wanted.get(writer);
    if (seqs) seqs.add(seq);
    else wanted.set(writer, new Set([seq]));
  }
  return wanted;
}

/** The changes of one action. */
export function listBatch(db: Db, writer: string, batch: number, lastSeq: number): Change[] {
  const sql = 'SELECT * FROM change WHERE writer = ? AND seq BETWEEN ? AND ? ORDER BY seq';
  return all<ChangeRow>(db, sql, writer, batch, lastSeq).map(rowToChange);
}

/** Which of two changes counts as the later one: the same on every laptop. */
export function compareClocks(a: Stamp, b: Stamp): number {
  return a.clock - b.clock || (a.writer < b.writer ? -1 : a.writer > b.writer ? 1 : a.seq - b.seq);
}

export type Stamp = Pick<Change, 'writer' | 'seq' | 'clock'>;

/** What the projection needs of one change. */
export interface Setter extends Stamp {
  readonly action: string;
  readonly fields: Change['fields'];
  readonly seen: readonly Head[];
}

/** All changes of one thing, in order of clock. */
export function listSetters(db: Db, entity: EntityName, id: string): Setter[] {
  const sql = 'SELECT writer, seq, clock, action, fields, seen FROM change WHERE entity = ? AND id = ?';
  const rows = all<Stamp & Pick<ChangeRow, 'action' | 'fields' | 'seen'>>(db, sql, entity, id);
  const setters = rows.map((row) => ({
    ...row,
    fields: JSON.parse(row.fields) as Change['fields'],
    seen: row.seen === '[]' ? [] : (JSON.parse(row.seen) as Head[]),
  }));
  return setters.length > 1 ? setters.sort(compareClocks) : setters;
}

/** Everything that ever happened to one thing. */
export function listHistory(db: Db, entity: EntityName, id: string): Change[] {
  const sql = 'SELECT * FROM change WHERE entity = ? AND id = ?';
  return all<ChangeRow>(db, sql, entity, id).map(rowToChange).sort(compareClocks);
}
