import { AppError } from '#shared/error.ts';
import { type ChangeRow, findRow, firstHash, hashChange } from '../changeLog.ts';
import { all, type Db, get, iterate } from '../database.ts';
import { quoted } from '../fileError.ts';
import { latestVersion, versionOf } from '../migrate.ts';
import { verifySchema } from '../verifySchema.ts';
import { listWriters, type Writer } from '../writer.ts';
import type { ChainEnd } from './provenRows.ts';

/** Reading so much of photos takes no longer than anybody notices, also from a stick. */
const mostPages = 8000;

/** Changes that are read at a time: nobody who writes meanwhile waits longer than for these. */
const portion = 1000;

/**
 * Whether every page of the tables can be read and every change is as it was written: half a second for ten rounds of 5,000 × 40
 * answers. Of very many photos only the names: their bytes are read when the program has time. Throws AppError `damaged`.
 */
export function refuseUnsound(db: Db, file: string): void {
  const fault = structureFault(db) ?? chainFault(db);
  if (fault !== null) throw unsound(file, fault);
}

/**
 * What can be seen at once of a workspace of any size: whether each writer's records end where they were written to end, and the newest of
 * them are as they were written, where an accident strikes first. The rest is proved beside the work. Throws AppError `damaged`.
 */
export function refuseUnsoundEnds(db: Db, file: string): void {
  const fault = endsFault(db);
  if (fault !== null) throw unsound(file, fault);
}

function unsound(file: string, fault: string): AppError {
  return new AppError('damaged', `${quoted(file)}的内容已损坏。`, { path: file, fault });
}

/** How many changes there are, without counting them. */
export function countedChanges(db: Db): number {
  return get<{ n: number }>(db, 'SELECT total(lastSeq) AS n FROM writer')?.n ?? 0;
}

export function structureFault(db: Db): string | null {
  return lastOf(lookAtStructure(db));
}

/** What has not arrived yet from another laptop is no fault: the chain ends before it. */
export function chainFault(db: Db): string | null {
  return lastOf(lookAtChains(db));
}

/** The whole proof piece by piece: between two of them nothing of the workspace is held. Ends with the first fault, or null. */
export function* proveByPieces(db: Db): Generator<void, string | null> {
  return (yield* lookAtStructure(db)) ?? (yield* lookAtChains(db));
}

function lastOf<Result>(pieces: Generator<void, Result>): Result {
  for (;;) {
    const { done, value } = pieces.next();
    if (done) return value;
  }
}

function* lookAtStructure(db: Db): Generator<void, string | null> {
  const form = faultOfForm(db);
  if (form !== null) return form;
  const large = Number(db.pragma('page_count', { simple: true })) > mostPages;
  const tables = all<{ name: string }>(db, "SELECT name FROM sqlite_schema WHERE type = 'table'");
  for (const { name } of tables) {
    if (name.startsWith('sqlite_')) continue;
    const said = faultOfTable(db, name, large);
    if (said !== null) return said;
    yield;
  }
  return null;
}

/** A letter painted over in the words that made a table makes it another table, whose rows are sound all the same. */
function faultOfForm(db: Db): string | null {
  return versionOf(db) === latestVersion() ? (verifySchema(db)[0] ?? null) : null;
}

function faultOfTable(db: Db, name: string, large: boolean): string | null {
  if (name === 'blob' && large) {
    get(db, 'SELECT count(hash) FROM blob');
    return null;
  }
  // The check itself does not read the ends of long contents.
  if (name === 'blob') for (const _ of iterate(db, 'SELECT bytes FROM blob'));
  const said = String(db.pragma(`integrity_check("${name}")`, { simple: true }));
  return said === 'ok' ? null : said;
}

/** Rows of the log never change, so that what is written between two pieces is nothing to them. */
function* lookAtChains(db: Db): Generator<void, string | null> {
  for (const { id, lastSeq, lastHash } of listWriters(db)) {
    let end: ChainEnd = { seq: 0, hash: firstHash };
    while (end.seq < lastSeq) {
      const next = follow(db, id, end, Math.min(end.seq + portion, lastSeq));
      if (typeof next === 'string') return next;
      end = next;
      yield;
    }
    if (!end.hash.equals(lastHash)) return `the end of ${id} was altered`;
  }
  return null;
}

/** Proves the changes of a writer beyond an end that is proved, up to one of them. */
function follow(db: Db, writer: string, end: ChainEnd, to: number): ChainEnd | string {
  let { seq, hash } = end;
  const sql = 'SELECT * FROM change WHERE writer = ? AND seq > ? AND seq <= ? ORDER BY seq';
  for (const row of iterate<ChangeRow>(db, sql, writer, seq, to)) {
    seq += 1;
    if (row.seq !== seq) return `${writer}:${seq} is missing`;
    hash = hashChange(hash, row);
    if (!isHash(row.hash, hash)) return `${writer}:${seq} was altered`;
  }
  return seq === to ? { seq, hash } : `${writer}:${seq + 1} is missing`;
}

/** A page that was painted over may say something else than a hash. */
function isHash(found: unknown, wanted: Buffer): boolean {
  return Buffer.isBuffer(found) && found.equals(wanted);
}

function endsFault(db: Db): string | null {
  const said = faultOfForm(db) ?? faultOfTable(db, 'writer', false);
  if (said !== null) return said;
  const writers = listWriters(db);
  const newest = writers.reduce<Writer | null>(
    (latest, writer) => (latest && latest.lastClock >= writer.lastClock ? latest : writer),
    null,
  );
  for (const { id, lastSeq, lastHash } of writers) {
    if (lastSeq > 0 && !isHash(findRow(db, id, lastSeq)?.hash, lastHash)) return `the end of ${id} was altered`;
  }
  return newest && faultOfLatest(db, newest);
}

function faultOfLatest(db: Db, { id, lastSeq }: Writer): string | null {
  const seq = Math.max(0, lastSeq - portion);
  const before = seq === 0 ? firstHash : findRow(db, id, seq)?.hash;
  if (!Buffer.isBuffer(before)) return `${id}:${seq} is missing`;
  const end = follow(db, id, { seq, hash: before }, lastSeq);
  return typeof end === 'string' ? end : null;
}
