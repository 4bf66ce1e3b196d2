import type { Change } from '#shared/store/change.ts';
import { type ChangeRow, firstHash, hashChange } from './changeLog.ts';
import { clockTime } from './clock.ts';
import { all, type Db, get, run } from './database.ts';

/** One opening of the file for writing: where its chain ends. */
export interface Writer {
  readonly id: string;
  readonly device: string;
  readonly person: string;
  readonly openedAt: string;
  /** End of the gapless chain; a removed tail is noticed by it. */
  readonly lastSeq: number;
  readonly lastHash: Buffer;
  /** Latest clock of all its changes, beyond a gap as well. */
  readonly lastClock: number;
}

export function listWriters(db: Db): Writer[] {
  return all<Writer>(db, 'SELECT * FROM writer ORDER BY id');
}

export function findWriter(db: Db, id: string): Writer | undefined {
  return get<Writer>(db, 'SELECT * FROM writer WHERE id = ?', id);
}

export function latestClock(db: Db): number {
  return get<{ clock: number }>(db, 'SELECT coalesce(max(lastClock), 0) AS clock FROM writer')?.clock ?? 0;
}

/** The row of a writer follows from its changes alone, so that it is the same on every laptop. */
export function insertWriter(db: Db, first: Change): void {
  const sql =
    'INSERT INTO writer (id, device, person, openedAt, lastSeq, lastHash, lastClock) VALUES (?, ?, ?, ?, 0, ?, 0) ON CONFLICT DO NOTHING';
  run(db, sql, first.writer, first.device, first.person, clockTime(first.clock), firstHash);
}

export function saveTail(db: Db, id: string, lastSeq: number, lastHash: Buffer, lastClock: number): void {
  const sql = 'UPDATE writer SET lastSeq = ?, lastHash = ?, lastClock = max(lastClock, ?) WHERE id = ?';
  run(db, sql, lastSeq, lastHash, lastClock, id);
}

/** Hashes the changes that now follow the chain without a gap. Call within a transaction, after rows were added. */
export function extendChain(db: Db, id: string, lastClock: number): void {
  const first = get<ChangeRow>(db, 'SELECT * FROM change WHERE writer = ? ORDER BY seq LIMIT 1', id);
  const writer = findWriter(db, id);
  if (!first || !writer) return;
  let { lastSeq: seq, lastHash: hash } = writer;
  for (const row of all<ChangeRow>(db, 'SELECT * FROM change WHERE writer = ? AND seq > ? ORDER BY seq', id, seq)) {
    if (row.seq !== seq + 1) break;
    hash = hashChange(hash, row);
    seq = row.seq;
    run(db, 'UPDATE change SET hash = ? WHERE writer = ? AND seq = ?', hash, id, seq);
  }
  const named = 'UPDATE writer SET device = ?, person = ?, openedAt = ? WHERE id = ?';
  run(db, named, first.device, first.person, clockTime(first.clock), id);
  saveTail(db, id, seq, hash, lastClock);
}
