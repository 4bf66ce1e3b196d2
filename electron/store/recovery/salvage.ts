import { hash } from 'node:crypto';
import {
  closeSync,
  copyFileSync,
  existsSync,
  fstatSync,
  ftruncateSync,
  mkdtempSync,
  openSync,
  readSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ChangeRow } from '../changeLog.ts';
import { type Db, openDatabase } from '../database.ts';
import type { Writer } from '../writer.ts';

/** What of a damaged workspace can still be read. Nothing here throws because of the damage. */
export interface Salvage {
  /** Null: it does not say which writers there are, nor where their chains end. */
  readonly writers: readonly Writer[] | null;
  /** Those of whom anything can be found, by whatever way. */
  readonly ids: readonly string[];
  /** The changes of a writer that come after this number, as far as their pages can be read. */
  readonly changesAfter: (writer: string, seq: number) => ChangeRow[];
  /** The bytes of a photo or file, when they are what the name says. */
  readonly blob: (hashOf: string) => Buffer | undefined;
  readonly close: () => void;
}

/** Reads copies of the file and of its logs: opening the file itself could already write to it. */
export function openSalvage(file: string): Salvage {
  const folder = mkdtempSync(path.join(tmpdir(), 'chabao-'));
  const copy = path.join(folder, 'damaged');
  for (const end of ['', '-wal', '-journal']) {
    if (existsSync(file + end)) copyFileSync(file + end, copy + end);
  }
  padToLength(copy);
  const db = attempt(() => openDatabase(copy, 'write'));
  const writers = (db && readWriters(db)) ?? null;
  return {
    writers,
    ids: [...new Set([...(writers ?? []).map(({ id }) => id), ...(db ? readIds(db) : [])])],
    changesAfter: (writer, seq) => (db ? readChanges(db, writer, seq) : []),
    blob: (hashOf) => (db ? readBlob(db, hashOf) : undefined),
    close: () => {
      attempt(() => db?.close());
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Several wrecks of one workspace as one. */
export function joinSalvages(salvages: readonly Salvage[]): Salvage {
  const known = salvages.filter(({ writers }) => writers !== null);
  return {
    ids: [...new Set(salvages.flatMap(({ ids }) => ids))],
    writers: known.length > 0 ? farthest(known.flatMap(({ writers }) => writers ?? [])) : null,
    changesAfter: (writer, seq) => salvages.flatMap((each) => each.changesAfter(writer, seq)),
    blob: (hashOf) => {
      for (const each of salvages) {
        const bytes = each.blob(hashOf);
        if (bytes) return bytes;
      }
      return undefined;
    },
    close: () => {
      for (const each of salvages) each.close();
    },
  };
}

function farthest(writers: readonly Writer[]): Writer[] {
  const ends = new Map<string, Writer>();
  for (const writer of writers) {
    if (writer.lastSeq > (ends.get(writer.id)?.lastSeq ?? 0)) ends.set(writer.id, writer);
  }
  return [...ends.values()];
}

/** SQLite reads nothing of a file that is shorter than its head says; with empty pages at its end it reads the others. */
function padToLength(copy: string): void {
  const header = Buffer.alloc(100);
  const handle = openSync(copy, 'r+');
  try {
    if (readSync(handle, header, 0, header.length, 0) < header.length) return;
    const length = header.readUInt16BE(16) * header.readUInt32BE(28);
    if (fstatSync(handle).size < length && length < 1e10) ftruncateSync(handle, length);
  } finally {
    closeSync(handle);
  }
}

/** A page that cannot be read gives nothing; that is what is expected here. */
function attempt<Result>(read: () => Result): Result | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return undefined;
  }
}

function readWriters(db: Db): Writer[] | null {
  const rows = attempt(() => db.prepare<[], Writer>('SELECT * FROM writer').all());
  // No writer at all is what a table looks like whose page was painted over.
  return rows && rows.length > 0 ? rows : null;
}

/** Where the list of writers cannot be read: from the changes themselves, and from the index over them. */
function readIds(db: Db): Set<string> {
  const ids = new Set<string>();
  for (const way of ['', 'INDEXED BY changeByKey']) {
    for (const direction of ['ASC', 'DESC']) {
      const sql = `SELECT writer FROM change ${way} ORDER BY ${way === '' ? 'writer' : 'entity'} ${direction}`;
      attempt(() => {
        for (const { writer } of db.prepare<[], { writer: string }>(sql).iterate()) ids.add(String(writer));
      });
    }
  }
  return ids;
}

function readChanges(db: Db, writer: string, after: number): ChangeRow[] {
  const rows = new Map<number, ChangeRow>();
  const take = (direction: 'ASC' | 'DESC') => {
    const sql = `SELECT * FROM change WHERE writer = ? AND seq > ? ORDER BY seq ${direction}`;
    attempt(() => {
      for (const row of db.prepare<[string, number], ChangeRow>(sql).iterate(writer, after)) rows.set(row.seq, row);
    });
  };
  take('ASC');
  take('DESC');
  readBetween(db, writer, after, rows);
  return [...rows.values()].sort((a, b) => a.seq - b.seq);
}

/** Between two pages that cannot be read there may be some that can: each number is asked for by itself. */
function readBetween(db: Db, writer: string, after: number, rows: Map<number, ChangeRow>): void {
  const known = [...rows.keys()].sort((a, b) => a - b);
  const one = attempt(() =>
    db.prepare<[string, number], ChangeRow>('SELECT * FROM change WHERE writer = ? AND seq = ?'),
  );
  if (!one) return;
  let last = after;
  for (const seq of known) {
    for (let missing = last + 1; missing < seq; missing += 1) {
      const row = attempt(() => one.get(writer, missing));
      if (row) rows.set(missing, row);
    }
    last = seq;
  }
}

function readBlob(db: Db, hashOf: string): Buffer | undefined {
  const row = attempt(() =>
    db.prepare<[string], { bytes: Buffer }>('SELECT bytes FROM blob WHERE hash = ?').get(hashOf),
  );
  return row && hash('sha256', row.bytes, 'hex') === hashOf ? row.bytes : undefined;
}
