import type { ChangeRange } from '#shared/exchange/mergeView.ts';
import { all, type Db, run } from './database.ts';
import {
  findAlteredMerges,
  listMergeRows,
  type MergeRow,
  mergeEnd,
  saveEnd,
  sealMerge,
  sealMergesFrom,
} from './mergeSeals.ts';
import type { WrittenBatch } from './step.ts';

/** One merge into this file. */
export interface MergeRecord {
  readonly number: number;
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
  /** It is not as it was written down: what it says of itself counts for nothing, and `added` is empty. */
  readonly altered: boolean;
}

function rowToMerge({ seal: _, ...row }: MergeRow, altered: boolean): MergeRecord {
  if (altered) return { ...row, added: [], undone: null, altered };
  return { ...row, added: JSON.parse(row.added), undone: row.undone === null ? null : JSON.parse(row.undone), altered };
}

/** The merges into this file, the latest last. */
export function listMerges(db: Db): MergeRecord[] {
  const rows = listMergeRows(db);
  const altered = findAlteredMerges(rows);
  return rows.map((row) => rowToMerge(row, altered.has(row.id)));
}

export function findMerge(db: Db, id: string): MergeRecord | undefined {
  return listMerges(db).find((merge) => merge.id === id);
}

/** Call within the transaction of the merge. An altered row before it stays what it is, and is still told of. */
export function insertMerge(db: Db, merge: Omit<MergeRecord, 'number' | 'undone' | 'altered'>): void {
  const end = mergeEnd(db);
  const { id, at, person, report, publicKey, signature } = merge;
  const row = { number: end.count + 1, id, at, person, added: JSON.stringify(merge.added), publicKey, signature };
  const last = listMergeRows(db).at(-1)?.seal ?? '';
  const seal = sealMerge(last, { ...row, undone: null });
  run(
    db,
    'INSERT INTO merge (number, id, at, person, added, report, publicKey, signature, seal) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    ...[row.number, id, at, person, row.added, report, publicKey, signature, seal],
  );
  saveEnd(db, { count: row.number, seal });
}

/** `undone` null: it counts again. All merges are as they were written down (undoMerge.ts). */
export function markUndone(db: Db, id: string, undone: MergeRecord['undone'], added: readonly ChangeRange[]): void {
  const json = undone && JSON.stringify(undone);
  run(db, 'UPDATE merge SET undone = ?, added = ? WHERE id = ?', json, JSON.stringify(added), id);
  const [row] = all<{ number: number }>(db, 'SELECT number FROM merge WHERE id = ?', id);
  sealMergesFrom(db, row?.number ?? 1);
}
