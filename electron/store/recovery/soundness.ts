import { AppError } from '#shared/error.ts';
import { type ChangeRow, firstHash, hashChange } from '../changeLog.ts';
import { all, type Db, get, iterate } from '../database.ts';
import { quoted } from '../fileError.ts';
import { listWriters, type Writer } from '../writer.ts';

/** Reading so much of photos takes no longer than anybody notices, also from a stick. */
const mostPages = 8000;

/**
 * Whether every page of the tables can be read and every change is as it was written: a second for 200,000 changes, so that
 * it is looked at on every opening. Of very many photos only the names: their bytes are read when the program has time. Throws AppError `damaged`.
 */
export function refuseUnsound(db: Db, file: string): void {
  const fault = structureFault(db) ?? chainFault(db);
  if (fault === null) return;
  throw new AppError('damaged', `${quoted(file)}的内容已损坏。`, { path: file, fault });
}

export function structureFault(db: Db): string | null {
  const large = Number(db.pragma('page_count', { simple: true })) > mostPages;
  const tables = all<{ name: string }>(db, "SELECT name FROM sqlite_schema WHERE type = 'table'");
  for (const { name } of tables) {
    if (name.startsWith('sqlite_')) continue;
    if (name === 'blob' && large) {
      get(db, 'SELECT count(hash) FROM blob');
      continue;
    }
    // The check itself does not read the ends of long contents.
    if (name === 'blob') for (const _ of iterate(db, 'SELECT bytes FROM blob'));
    const said = db.pragma(`integrity_check("${name}")`, { simple: true });
    if (said !== 'ok') return String(said);
  }
  return null;
}

/** What has not arrived yet from another laptop is no fault: the chain ends before it. */
export function chainFault(db: Db): string | null {
  for (const writer of listWriters(db)) {
    const fault = faultOf(db, writer);
    if (fault !== null) return fault;
  }
  return null;
}

function faultOf(db: Db, { id, lastSeq, lastHash }: Writer): string | null {
  let [seq, hash] = [0, firstHash];
  const sql = 'SELECT * FROM change WHERE writer = ? AND seq <= ? ORDER BY seq';
  for (const row of iterate<ChangeRow>(db, sql, id, lastSeq)) {
    seq += 1;
    if (row.seq !== seq) return `${id}:${seq} is missing`;
    hash = hashChange(hash, row);
    if (!row.hash?.equals(hash)) return `${id}:${seq} was altered`;
  }
  return seq === lastSeq && hash.equals(lastHash) ? null : `the end of ${id} was altered`;
}
