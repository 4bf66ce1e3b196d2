import { realpathSync, rmSync, statSync } from 'node:fs';
import Database from 'better-sqlite3';

export interface WriteLock {
  release(): void;
}

/**
 * The right to write a workspace: an operating system lock on an empty file beside it, so that it vanishes with the
 * process, however that ends. A file left behind means nothing. 'busy': another program holds it.
 */
export function acquireWriteLock(workspace: string): WriteLock | 'busy' {
  const file = `${realpathSync(workspace)}-lock`;
  // The holder removes its file, so between opening and locking it the name may have come to mean another file.
  for (let attempt = 0; attempt < 20; attempt++) {
    const before = identityOf(file) ?? createLockFile(file);
    const connection = new Database(file, { timeout: 0 });
    if (!tryLock(connection)) return 'busy';
    if (before !== null && identityOf(file) === before) return { release: () => releaseLock(connection, file) };
    connection.close();
  }
  return 'busy';
}

function tryLock(connection: Database.Database): boolean {
  try {
    connection.pragma('journal_mode = MEMORY'); // no journal file beside it
    connection.exec('BEGIN EXCLUSIVE');
    // Of a file that it may only read SQLite begins no more than a reading transaction, and locks nothing. Taken back on closing.
    connection.pragma('user_version = 1');
    return true;
  } catch (error) {
    connection.close();
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) return false;
    throw error;
  }
}

/** Not through fs: closing a file there would drop the locks that this process holds on it (POSIX). */
function createLockFile(file: string): bigint | null {
  new Database(file).close();
  return identityOf(file);
}

function identityOf(file: string): bigint | null {
  return statSync(file, { bigint: true, throwIfNoEntry: false })?.ino ?? null;
}

/** Removed while still locked; Windows allows it only after closing, but never takes it from another holder. */
function releaseLock(connection: Database.Database, file: string): void {
  const removed = tryRemove(file);
  connection.close();
  if (!removed) tryRemove(file);
}

function tryRemove(file: string): boolean {
  try {
    rmSync(file);
    return true;
  } catch {
    return false;
  }
}
