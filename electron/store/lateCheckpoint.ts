import type { Db } from './database.ts';

/** More changes than anybody types at once. */
const many = 500;
/** Pages of the write-ahead log, as SQLite has it of itself. */
const usual = 1000;

/**
 * What is in the write-ahead log is durable. Once that is long, SQLite moves it into the file before a commit returns, which for an import
 * takes as long as writing it: here that is done after the answer.
 */
export function withLateCheckpoint<Result>(db: Db, changes: number, act: () => Result): Result {
  if (changes < many || db.memory) return act();
  db.pragma('wal_autocheckpoint = 0');
  try {
    return act();
  } finally {
    db.pragma(`wal_autocheckpoint = ${usual}`);
    setImmediate(() => moveLog(db));
  }
}

function moveLog(db: Db): void {
  if (!db.open) return; // closing has moved it
  try {
    db.pragma('wal_checkpoint(PASSIVE)');
  } catch (error) {
    // A full disk, say: nothing is lost in the log, and the next commit tries again.
    if (!(error instanceof Error && 'code' in error)) throw error;
  }
}
