import type { EntityName, Head } from '#shared/store/change.ts';
import { headOf, listSetters, parseHead } from './changeLog.ts';
import { all, type Db, get, run } from './database.ts';
import { isOpen, weighFields } from './weighHeads.ts';

interface ConflictRow {
  readonly id: string;
  readonly field: string;
  readonly writer: string;
  readonly seq: number;
}

/** A field with several heads: the next change of it has seen them all. */
export interface Contest {
  readonly heads: readonly Head[];
  /** False: they agree, or all but one were taken back, so there is nothing to decide. */
  readonly open: boolean;
  /** The undoing of a decision that has opened it again. */
  readonly reopenedBy: Head | null;
}

/** Of each of these things the fields that have several heads. Nearly always none. */
export function readContested(
  db: Db,
  entity: EntityName,
  ids: readonly string[],
): Map<string, ReadonlyMap<string, Contest>> {
  // Usually there is no conflict at all, and nothing to look the things of an import up in.
  if (!get(db, 'SELECT 1 FROM conflict WHERE entity = ? LIMIT 1', entity)) return new Map();
  const sql = `SELECT id, field, writer, seq FROM conflict
    WHERE entity = ? AND id IN (SELECT value FROM json_each(?))`;
  const rows = new Map<string, ConflictRow[]>();
  for (const row of all<ConflictRow>(db, sql, entity, JSON.stringify(ids))) {
    const known = rows.get(row.id);
    if (known) known.push(row);
    else rows.set(row.id, [row]);
  }
  return new Map([...rows].map(([id, own]) => [id, weighContested(db, entity, id, own)]));
}

function weighContested(db: Db, entity: EntityName, id: string, rows: readonly ConflictRow[]): Map<string, Contest> {
  const contested = new Map<string, Contest>();
  const weighed = weighFields(entity, listSetters(db, entity, id));
  for (const field of new Set(rows.map((row) => row.field))) {
    const heads = rows.filter((row) => row.field === field).map(headOf);
    const own = weighed.get(field);
    const open = own !== undefined && isOpen(field, own);
    contested.set(field, { heads, open, reopenedBy: own?.reopenedBy ? headOf(own.reopenedBy) : null });
  }
  return contested;
}

export function writeContested(db: Db, entity: EntityName, id: string, field: string, heads: readonly Head[]): void {
  for (const head of heads) {
    const { writer, seq } = parseHead(head);
    run(
      db,
      'INSERT INTO conflict (entity, id, field, writer, seq) VALUES (?, ?, ?, ?, ?)',
      entity,
      id,
      field,
      writer,
      seq,
    );
  }
}

export function settleField(db: Db, entity: EntityName, id: string, field: string): void {
  run(db, 'DELETE FROM conflict WHERE entity = ? AND id = ? AND field = ?', entity, id, field);
}

export function settleAll(db: Db, entity: EntityName, id: string): void {
  run(db, 'DELETE FROM conflict WHERE entity = ? AND id = ?', entity, id);
}
