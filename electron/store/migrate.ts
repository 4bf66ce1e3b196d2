import { AppError } from '#shared/error.ts';
import { all, type Db, openDatabase, transact } from './database.ts';
import { fileError, quoted } from './fileError.ts';
import { initial } from './migrations/0010-initial.ts';
import { recordingDesk } from './migrations/0020-recording-desk.ts';
import { registers } from './migrations/0030-registers.ts';
import { visitDesk } from './migrations/0050-visit-desk.ts';
import { evidence } from './migrations/0060-evidence.ts';
import { imports } from './migrations/0080-imports.ts';
import { importLayouts } from './migrations/0090-import-layouts.ts';
import { evidenceBySubject } from './migrations/0100-evidence-by-subject.ts';
import { bulletinDrafts } from './migrations/0110-bulletin-drafts.ts';
import { findingRows } from './migrations/0120-finding-rows.ts';
import { merges } from './migrations/0130-merges.ts';
import { rulings } from './migrations/0140-rulings.ts';
import { peers } from './migrations/0150-peers.ts';
import { attachmentNotes } from './migrations/0160-attachment-note.ts';
import { mergeSeals } from './migrations/0170-merge-seals.ts';
import { projectAllKeys } from './projection.ts';
import { applicationId } from './workspaceFile.ts';

export interface Migration {
  /** Numbered in tens, as in the file name; PRAGMA user_version afterwards. */
  readonly version: number;
  readonly sql: string;
  /** The tables follow from the log in another way than before. */
  readonly projectAnew?: true;
  /** What SQL cannot say: runs after it, in the same transaction. */
  readonly fill?: (db: Db) => void;
}

export const migrations: readonly Migration[] = [
  initial,
  recordingDesk,
  registers,
  visitDesk,
  evidence,
  imports,
  importLayouts,
  evidenceBySubject,
  bulletinDrafts,
  findingRows,
  merges,
  rulings,
  peers,
  attachmentNotes,
  mergeSeals,
];

export function latestVersion(list: readonly Migration[] = migrations): number {
  return list.at(-1)?.version ?? 0;
}

export function versionOf(db: Db): number {
  return db.pragma('user_version', { simple: true }) as number;
}

/** All pending migrations in one transaction: the file has the old form or the new one, never half of it. */
export function migrate(db: Db, list: readonly Migration[] = migrations): void {
  const pending = list.filter(({ version }) => version > versionOf(db));
  if (pending.length === 0) return;
  transact(db, () => {
    for (const { sql, fill } of pending) {
      db.exec(sql);
      fill?.(db);
    }
    if (pending.some(({ projectAnew }) => projectAnew)) projectAllKeys(db);
    markForm(db, latestVersion(list));
  });
}

function markForm(db: Db, version: number): void {
  db.pragma(`application_id = ${applicationId}`);
  db.pragma(`user_version = ${version}`);
}

let presentForm: string | undefined;

/** An empty database of the present form, in memory. Its migrations are run once: one after the other they take longer than most proofs. */
export function openEmpty(): Db {
  const db = openDatabase(':memory:', 'write');
  if (presentForm === undefined) {
    migrate(db);
    const sql = "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY rowid";
    presentForm = all<{ sql: string }>(db, sql)
      .map((part) => `${part.sql};`)
      .join('\n');
    return db;
  }
  db.exec(presentForm);
  markForm(db, latestVersion());
  return db;
}

/** `backup` makes a proved copy and returns its path; without it nothing is migrated. */
export function migrateWithBackup(db: Db, path: string, backup: () => string, list = migrations): void {
  if (versionOf(db) >= latestVersion(list)) return;
  const copy = backup();
  try {
    migrate(db, list);
  } catch (error) {
    const cause = fileError(error, path);
    if (cause instanceof AppError) throw cause;
    throw new AppError(
      'file',
      `工作簿${quoted(path)}升级到新格式时出错，没有改动它，升级前的备份在${quoted(copy)}。请把这条信息告诉维护人员。`,
      { path, backup: copy, cause: String(error) },
    );
  }
}
