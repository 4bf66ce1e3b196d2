import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { type Db, openDatabase } from '../database.ts';
import { latestVersion, versionOf } from '../migrate.ts';
import { inspectWorkspaceFile } from '../workspaceFile.ts';
import { listWriters, type Writer } from '../writer.ts';
import { listGenerations } from './generations.ts';
import { safetyPlace } from './safetyPlace.ts';
import { chainFault, structureFault } from './soundness.ts';

/** A copy of a workspace that was proved when it was written. */
export interface Copy {
  readonly path: string;
  readonly changes: number;
  readonly writers: readonly Writer[];
}

/** The copies of a workspace, that with the most changes first: beside it, and in each safety folder. */
export function listCopies(workspace: string, roots: readonly string[]): Copy[] {
  return listCopyFiles(workspace, roots)
    .flatMap((file) => readCopy(file) ?? [])
    .sort((a, b) => b.changes - a.changes);
}

/** By their names alone, the newest first in each place: one that is damaged is among them. */
export function listCopyFiles(workspace: string, roots: readonly string[]): string[] {
  const title = path.basename(workspace).replace(/\.chabao$/, '');
  const beside = filesIn(path.dirname(workspace)).filter((file) => isNamedBackup(path.basename(file), title));
  const kept = roots.flatMap((root) => listGenerations(safetyPlace(root, workspace)));
  return [...beside, ...kept.map(({ path: file }) => file)];
}

/** 某县.备份2.chabao, 某县.升级前格式110.chabao */
function isNamedBackup(name: string, title: string): boolean {
  if (!name.startsWith(`${title}.`) || !name.endsWith('.chabao')) return false;
  return /^(?:备份\d*|升级前格式\d+(?:-\d+)?)$/.test(name.slice(title.length + 1, -'.chabao'.length));
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder).map((name) => path.join(folder, name));
  } catch {
    return []; // not there, or a stick that was pulled out
  }
}

function readCopy(file: string): Copy | null {
  return readQuietly(file, (db) => {
    const writers = listWriters(db);
    return { path: file, writers, changes: writers.reduce((sum, { lastSeq }) => sum + lastSeq, 0) };
  });
}

/** The copy with the most changes that is sound. */
export function findSoundCopy(workspace: string, roots: readonly string[]): Copy | undefined {
  return listCopies(workspace, roots).find(({ path: file }) =>
    readQuietly(file, (db) => structureFault(db) === null && chainFault(db) === null),
  );
}

function readQuietly<Result>(file: string, read: (db: Db) => Result): Result | null {
  try {
    if (!statSync(file).isFile()) return null;
    inspectWorkspaceFile(file, latestVersion());
    const db = openDatabase(file, 'read');
    try {
      return versionOf(db) === 0 ? null : read(db);
    } finally {
      db.close();
    }
  } catch {
    return null; // damaged itself
  }
}
