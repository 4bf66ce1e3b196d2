import { all, type Db, get, run } from './database.ts';
import type { ChangeRange } from './mergeChanges.ts';
import type { WrittenBatch } from './step.ts';

/** One merge into this file. */
export interface MergeRecord {
  readonly id: string;
  readonly at: string;
  readonly person: string;
  readonly added: readonly ChangeRange[];
  /** The signed words of the report (exchange/mergeReport.ts). */
  readonly report: string;
  readonly publicKey: string;
  readonly signature: string;
  /** How it was taken back; null: it was not. */
  readonly undone: (WrittenBatch & { readonly at: string }) | null;
}

type Row = Omit<MergeRecord, 'added' | 'undone'> & { readonly added: string; readonly undone: string | null };

function rowToMerge({ added, undone, ...row }: Row): MergeRecord {
  return { ...row, added: JSON.parse(added), undone: undone === null ? null : JSON.parse(undone) };
}

/** The merges into this file, the latest last. */
export function listMerges(db: Db): MergeRecord[] {
  return all<Row>(db, 'SELECT * FROM merge ORDER BY at, id').map(rowToMerge);
}

export function findMerge(db: Db, id: string): MergeRecord | undefined {
  const row = get<Row>(db, 'SELECT * FROM merge WHERE id = ?', id);
  return row && rowToMerge(row);
}

/** Call within the transaction of the merge. */
export function insertMerge(db: Db, merge: Omit<MergeRecord, 'undone'>): void {
  const { id, at, person, added, report, publicKey, signature } = merge;
  const sql = 'INSERT INTO merge (id, at, person, added, report, publicKey, signature) VALUES (?, ?, ?, ?, ?, ?, ?)';
  run(db, sql, id, at, person, JSON.stringify(added), report, publicKey, signature);
}

/** `undone` null: it counts again. */
export function markUndone(db: Db, id: string, undone: MergeRecord['undone'], added: readonly ChangeRange[]): void {
  const json = undone && JSON.stringify(undone);
  run(db, 'UPDATE merge SET undone = ?, added = ? WHERE id = ?', json, JSON.stringify(added), id);
}
