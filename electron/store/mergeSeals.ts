import { hash } from 'node:crypto';
import { all, type Db, get, run } from './database.ts';

/** A merge as it lies in the file; damage may leave anything in the place of words. */
export interface MergeRow {
  /** 1 for the first merge into this file, without gaps. */
  readonly number: number;
  readonly id: string;
  readonly at: string;
  readonly person: string;
  readonly added: string;
  readonly report: string;
  readonly publicKey: string;
  /** Of the report, by the laptop that merged. */
  readonly signature: string;
  readonly undone: string | null;
  readonly seal: string;
}

/** How many merges there were, and the seal of the last one: a removed tail is noticed by it. */
interface MergeEnd {
  readonly count: number;
  readonly seal: string;
}

export function listMergeRows(db: Db): MergeRow[] {
  return all<MergeRow>(db, 'SELECT * FROM merge ORDER BY number, id');
}

export function mergeEnd(db: Db): MergeEnd {
  return get<MergeEnd>(db, 'SELECT count, seal FROM mergeEnd ORDER BY count DESC') ?? { count: 0, seal: '' };
}

/**
 * Chains a merge to the one before it. What came with it, and whether it counts, is in no change of the log, for a merge must give the
 * other laptops nothing to merge. The report itself is in here by its signature.
 */
export function sealMerge(before: string, row: Omit<MergeRow, 'seal' | 'report'>): string {
  const { number, id, at, person, added, publicKey, signature, undone } = row;
  return hash('sha256', before + JSON.stringify([number, id, at, person, added, publicKey, signature, undone]), 'hex');
}

/** Which of the rows, all of them in order, are not as they were written down. */
export function findAlteredMerges(rows: readonly MergeRow[]): ReadonlySet<string> {
  return new Set(rows.filter((row, at) => row.seal !== sealMerge(rows[at - 1]?.seal ?? '', row)).map(({ id }) => id));
}

/** Seals these rows anew from the one with this number on. The caller has seen that they were as they were written down. */
export function sealMergesFrom(db: Db, number: number): void {
  let seal = '';
  for (const row of listMergeRows(db)) {
    if (row.number >= number) {
      const fresh = sealMerge(seal, row);
      run(db, 'UPDATE merge SET seal = ? WHERE id = ?', fresh, row.id);
      seal = fresh;
    } else seal = row.seal;
  }
  saveEnd(db, { count: mergeEnd(db).count, seal });
}

export function saveEnd(db: Db, { count, seal }: MergeEnd): void {
  run(db, 'DELETE FROM mergeEnd');
  run(db, 'INSERT INTO mergeEnd (count, seal) VALUES (?, ?)', count, seal);
}

/** Of a file from the time before there were seals: they are in the order in which they were made. */
export function sealAllMerges(db: Db): void {
  const ids = all<{ id: string }>(db, 'SELECT id FROM merge ORDER BY at, id');
  if (ids.length === 0) return;
  for (const [at, { id }] of ids.entries()) run(db, 'UPDATE merge SET number = ? WHERE id = ?', at + 1, id);
  saveEnd(db, { count: ids.length, seal: '' });
  sealMergesFrom(db, 1);
}
