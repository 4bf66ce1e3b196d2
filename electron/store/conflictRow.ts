import type { EntityName, Head } from '#shared/store/change.ts';
import { headOf, parseHead } from './changeLog.ts';
import { all, type Db, run } from './database.ts';

interface ConflictRow {
  readonly field: string;
  readonly writer: string;
  readonly seq: number;
}

/** The contested fields of one thing, each with all its heads. Nearly always empty. */
export function readContested(db: Db, entity: EntityName, id: string): Map<string, Head[]> {
  const sql = 'SELECT field, writer, seq FROM conflict WHERE entity = ? AND id = ?';
  const contested = new Map<string, Head[]>();
  for (const row of all<ConflictRow>(db, sql, entity, id)) {
    contested.set(row.field, [...(contested.get(row.field) ?? []), headOf(row)]);
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
