import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Db, openDatabase } from './database.ts';

/**
 * Opens a workspace for looking. After a crash its latest answers lie in the write-ahead log beside it, which SQLite
 * cannot read in a read-only folder: then a copy of both is read.
 */
export function openReadable(file: string): { db: Db; release: () => void } {
  try {
    return { db: openProbed(file), release: () => undefined };
  } catch (error) {
    if (!/^SQLITE_(CANTOPEN|READONLY)/.test(String((error as { code?: unknown }).code))) throw error;
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'chabao-'));
  const release = () => rmSync(folder, { recursive: true, force: true });
  try {
    const copy = path.join(folder, path.basename(file));
    copyFileSync(file, copy);
    if (existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, `${copy}-wal`);
    return { db: openProbed(copy), release };
  } catch (error) {
    release();
    throw error;
  }
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
