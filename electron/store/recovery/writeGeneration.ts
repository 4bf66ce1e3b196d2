import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { surplusGenerations } from '#shared/backup/rotation.ts';
import { all, type Db, get, openDatabase, run, transact } from '../database.ts';
import { withFileErrors } from '../fileError.ts';
import { flushFile } from '../flushFile.ts';
import { migrate, versionOf } from '../migrate.ts';
import { listWriters, type Writer } from '../writer.ts';
import { listGenerations, nextGenerationPath } from './generations.ts';
import { hasKeptFile, keepFile } from './keptFiles.ts';
import { chainFault } from './soundness.ts';

export interface WrittenGeneration {
  readonly path: string;
  /** False: the newest backup held everything already. */
  readonly fresh: boolean;
  readonly changes: number;
}

/** What the backup would be worth nothing for: the workspace itself is not as it was written. */
export class SourceDamaged extends Error {}

/**
 * Writes a backup of what is confirmed at this moment into a place, beside those that are there: everything but the bytes of photos and
 * files, which lie once for all backups. It is read again and compared row by row with the workspace before it gets its name. The
 * workspace is only read, through a connection of its own, so that recording goes on meanwhile.
 */
export function writeGeneration(
  workspace: string,
  place: string,
  now: number,
  options: { readonly beforeRestore?: boolean } = {},
): WrittenGeneration {
  return withFileErrors(place, () => {
    mkdirSync(place, { recursive: true });
    const source = openDatabase(workspace, 'read');
    try {
      return source.transaction(() => copyMoment(source, place, now, options.beforeRestore ?? false)).deferred();
    } finally {
      source.close();
    }
  });
}

function copyMoment(source: Db, place: string, now: number, beforeRestore: boolean): WrittenGeneration {
  const changes = get<{ n: number }>(source, 'SELECT count(*) AS n FROM change')?.n ?? 0;
  keepFiles(source, place);
  const [newest] = listGenerations(place);
  if (newest && !beforeRestore && holds(newest.path, source)) return { path: newest.path, fresh: false, changes };
  const fault = chainFault(source);
  if (fault !== null) throw new SourceDamaged(fault);
  const target = nextGenerationPath(place, now, beforeRestore);
  const temporary = `${target}.tmp`;
  try {
    rmSync(temporary, { force: true });
    copyTables(source, temporary);
    compare(source, temporary);
    flushFile(temporary);
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
  for (const { path } of surplusGenerations(listGenerations(place))) rmSync(path, { force: true });
  return { path: target, fresh: true, changes };
}

function keepFiles(source: Db, place: string): void {
  for (const { hash } of all<{ hash: string }>(source, 'SELECT hash FROM blob')) {
    if (hasKeptFile(place, hash)) continue;
    const bytes = get<{ bytes: Buffer }>(source, 'SELECT bytes FROM blob WHERE hash = ?', hash)?.bytes;
    if (bytes) keepFile(place, hash, bytes);
  }
}

function holds(backup: string, source: Db): boolean {
  try {
    const db = openDatabase(backup, 'read');
    try {
      return versionOf(db) === versionOf(source) && sameWriters(listWriters(db), listWriters(source));
    } finally {
      db.close();
    }
  } catch {
    return false; // damaged meanwhile: then a new one is due
  }
}

function sameWriters(known: readonly Writer[], present: readonly Writer[]): boolean {
  return JSON.stringify(known) === JSON.stringify(present);
}

function tablesOf(db: Db): string[] {
  const sql = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'blob'";
  return all<{ name: string }>(db, `${sql} ORDER BY name`).map(({ name }) => name);
}

function copyTables(source: Db, target: string): void {
  const copy = openDatabase(target, 'create');
  try {
    migrate(copy);
    copy.pragma('foreign_keys = OFF');
    transact(copy, () => {
      for (const table of tablesOf(source)) copyTable(source, copy, table);
    });
  } finally {
    copy.close();
  }
}

function copyTable(source: Db, copy: Db, table: string): void {
  const rows = source.prepare(`SELECT * FROM "${table}"`).raw();
  const marks = rows
    .columns()
    .map(() => '?')
    .join(', ');
  const sql = `INSERT INTO "${table}" VALUES (${marks})`;
  for (const row of rows.iterate() as IterableIterator<unknown[]>) run(copy, sql, ...row);
}

/** As it lies on the disk now, sound and row by row what the workspace says. */
function compare(source: Db, target: string): void {
  const copy = openDatabase(target, 'read');
  try {
    if (copy.pragma('integrity_check', { simple: true }) !== 'ok') throw new Error('the backup is not sound');
    for (const table of tablesOf(source)) {
      if (!sameRows(source, copy, table)) throw new Error(`the backup differs in ${table}`);
    }
  } finally {
    copy.close();
  }
}

function sameRows(source: Db, copy: Db, table: string): boolean {
  const read = (db: Db) => db.prepare(`SELECT * FROM "${table}"`).raw().iterate() as IterableIterator<unknown[]>;
  const [left, right] = [read(source), read(copy)];
  try {
    for (;;) {
      const [a, b] = [left.next(), right.next()];
      if (a.done || b.done) return Boolean(a.done && b.done);
      if (!sameRow(a.value, b.value)) return false;
    }
  } finally {
    left.return?.();
    right.return?.();
  }
}

function sameRow(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.every((value, index) => {
    const other = b[index];
    return Buffer.isBuffer(value) ? Buffer.isBuffer(other) && value.equals(other) : value === other;
  });
}
