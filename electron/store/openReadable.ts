import { chmodSync, copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Db, openDatabase } from './database.ts';

/**
 * Opens a workspace for looking. After a crash its latest answers lie in the write-ahead log beside it, which SQLite
 * cannot read in a read-only folder or on a full disk: then a copy of both is read.
 */
export function openReadable(file: string): { db: Db; release: () => void } {
  try {
    return { db: openProbed(file), release: () => undefined };
  } catch (error) {
    if (!/^SQLITE_(CANTOPEN|READONLY|IOERR_SHM)/.test(String((error as { code?: unknown }).code))) throw error;
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'chabao-'));
  const release = () => rmSync(folder, { recursive: true, force: true });
  try {
    return { db: openProbed(copyWithLogs(file, path.join(folder, path.basename(file)))), release };
  } catch (error) {
    release();
    throw error;
  }
}

/** A transaction that was cut off without a write-ahead log is taken back in the copy, which only a writing connection does. */
function copyWithLogs(file: string, copy: string): string {
  for (const end of ['', '-wal', '-journal']) {
    if (!existsSync(file + end)) continue;
    copyFileSync(file + end, copy + end);
    chmodSync(copy + end, 0o600);
  }
  if (existsSync(`${copy}-journal`)) {
    const db = openDatabase(copy, 'write');
    db.prepare('SELECT count(*) FROM sqlite_schema').get();
    db.close();
  }
  return copy;
}

/** Opening alone reads nothing, so what cannot be read would only show later. */
function openProbed(file: string): Db {
  const db = openDatabase(file, 'read');
  try {
    db.prepare('SELECT count(*) FROM sqlite_schema').get();
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}
