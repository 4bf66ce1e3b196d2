import { existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { AppError } from '#shared/error.ts';
import { type Db, openDatabase } from './database.ts';
import { quoted, withFileErrors } from './fileError.ts';
import { flushFile } from './flushFile.ts';
import { versionOf } from './migrate.ts';
import { chainFault } from './recovery/soundness.ts';
import { refreshCopy } from './refreshCopy.ts';
import type { Store } from './store.ts';
import { inspectWorkspaceFile } from './workspaceFile.ts';
import { listWriters, type Writer } from './writer.ts';

/** Writes a proved copy of everything confirmed so far to a new file; an existing one is refused. */
export function backupStore(store: Store, target: string): void {
  if (existsSync(target)) {
    throw new AppError('file', `${quoted(target)}已存在，没有覆盖它。请为备份换一个名称。`, { path: target });
  }
  writeProvedCopy(store.db, target);
}

/**
 * Brings the backup beside the workspace up to date and returns its path. A file of that name that holds anything the
 * workspace does not (somebody worked in the backup) is left alone, and the backup gets a number.
 */
export function backupBeside(store: Store): string {
  for (let number = 1; ; number++) {
    const target = backupPath(store.path, number === 1 ? '备份' : `备份${number}`);
    const known = existsSync(target) ? readWriters(target, versionOf(store.db)) : [];
    const own = listWriters(store.db);
    if (known === null || !known.every((writer) => contains(own, writer))) continue;
    if (known.length > 0 && own.every((writer) => contains(known, writer))) return target;
    // What is already in it need not be written again: with thousands of photos nobody would wait for that.
    if (known.length === 0 || !refreshCopy(store.db, target)) writeProvedCopy(store.db, target);
    return target;
  }
}

export function backupBeforeMigration(db: Db, workspace: string): string {
  const mark = `升级前格式${versionOf(db)}`;
  let target = backupPath(workspace, mark);
  for (let number = 2; existsSync(target); number++) target = backupPath(workspace, `${mark}-${number}`);
  writeProvedCopy(db, target);
  return target;
}

/** 某县.chabao → 某县.备份.chabao */
export function backupPath(workspace: string, mark: string): string {
  const { dir, name, ext } = path.parse(workspace);
  return path.join(dir, ext === '.chabao' ? `${name}.${mark}.chabao` : `${name}${ext}.${mark}.chabao`);
}

function contains(writers: readonly Writer[], { id, lastSeq }: Writer): boolean {
  return writers.some((writer) => writer.id === id && writer.lastSeq >= lastSeq);
}

/** The writers of a workspace file; null when it is none. */
function readWriters(file: string, version: number): Writer[] | null {
  try {
    inspectWorkspaceFile(file, version);
    const db = openDatabase(file, 'read');
    try {
      return listWriters(db);
    } finally {
      db.close();
    }
  } catch {
    return null;
  }
}

/** Under another name until it is proved: a half-written or wrong copy never stands in a backup's place. */
function writeProvedCopy(db: Db, target: string): void {
  const temporary = `${target}.tmp`;
  withFileErrors(target, () => {
    try {
      rmSync(temporary, { force: true });
      const before = listWriters(db);
      db.prepare('VACUUM INTO ?').run(temporary);
      if (!proves(temporary, before, versionOf(db))) throw unproved(target);
      flushFile(temporary);
      renameSync(temporary, target);
    } catch (error) {
      rmSync(temporary, { force: true });
      throw error;
    }
  });
}

/** The ends of all chains stand for all changes; there may be more, when another program was writing meanwhile. */
function proves(copy: string, before: readonly Writer[], version: number): boolean {
  const db = openDatabase(copy, 'read');
  try {
    const sound = db.pragma('integrity_check', { simple: true }) === 'ok' && versionOf(db) === version;
    const copied = listWriters(db);
    // A workspace that was damaged while it was open must not take the place of a good backup.
    return sound && chainFault(db) === null && before.every((writer) => contains(copied, writer));
  } finally {
    db.close();
  }
}

function unproved(target: string): AppError {
  return new AppError(
    'file',
    `备份${quoted(target)}写好后核对不符，已丢弃，先前的备份没有动。请重新打开工作簿，程序会核对它并修复损坏之处；若仍然这样，请检查磁盘。`,
    {
      path: target,
    },
  );
}
