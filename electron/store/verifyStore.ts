import { AppError } from '#shared/error.ts';
import { type Db, get } from './database.ts';
import { fileError, withFileErrors } from './fileError.ts';
import { latestVersion } from './migrate.ts';
import { openReadable } from './openReadable.ts';
import type { Store } from './store.ts';
import { verifyBlobs } from './verifyBlobs.ts';
import { verifyChains } from './verifyChains.ts';
import { verifyMerges } from './verifyMerges.ts';
import { verifyProjection } from './verifyProjection.ts';
import { verifySchema } from './verifySchema.ts';
import { inspectWorkspaceFile } from './workspaceFile.ts';

export interface VerifyReport {
  readonly ok: boolean;
  readonly changes: number;
  readonly writers: number;
  /** Sentences, each naming the first place that is wrong in its part of the file. */
  readonly problems: readonly string[];
}

/**
 * Proves a workspace: the file's structure, the chain of every writer (altered, missing and cut-off changes), that
 * the tables say what the changes say, and that the evidence is what was taken in. Throws AppError only when the file cannot be opened at all.
 */
export function verifyStore(store: Store | string): VerifyReport {
  if (typeof store !== 'string') return verifySnapshot(store.db, store.path);
  inspectWorkspaceFile(store, latestVersion());
  const { db, release } = withFileErrors(store, () => openReadable(store));
  try {
    return verifySnapshot(db, store);
  } finally {
    db.close();
    release();
  }
}

/** Another program may be writing meanwhile: all of it is about one moment. */
function verifySnapshot(db: Db, path: string): VerifyReport {
  return withFileErrors(path, () => db.transaction(() => verifyDatabase(db, path)).deferred());
}

function verifyDatabase(db: Db, path: string): VerifyReport {
  const problems: string[] = [];
  let counts = { changes: 0, writers: 0 };
  try {
    problems.push(...verifyStructure(db));
    const schema = verifySchema(db);
    problems.push(...schema);
    if (schema.length > 0) return { ok: false, ...counts, problems };
    counts =
      get(db, 'SELECT (SELECT count(*) FROM change) AS changes, (SELECT count(*) FROM writer) AS writers') ?? counts;
    const broken = verifyChains(db);
    problems.push(...broken, ...verifyTables(db, broken.length > 0), ...verifyBlobs(db), ...verifyMerges(db));
  } catch (error) {
    const cause = fileError(error, path);
    // What is known to be damaged may hold anything, and need not be understood.
    if (!(cause instanceof AppError) && problems.length === 0) throw error;
    problems.push(cause instanceof AppError ? cause.message : '其余内容已读不出来，无法逐条核对。请从备份恢复。');
  }
  return { ok: problems.length === 0, ...counts, problems };
}

/** A change that was altered may say nothing that can be read; that it was altered is said already. */
function verifyTables(db: Db, altered: boolean): string[] {
  try {
    return verifyProjection(db);
  } catch (error) {
    if (!altered) throw error;
    return ['被改动的修改记录已读不出来，各表无法据以核对。请从备份恢复。'];
  }
}

function verifyStructure(db: Db): string[] {
  const faults = (db.pragma('integrity_check') as { integrity_check: string }[]).map((row) => row.integrity_check);
  if (faults[0] === 'ok') return [];
  return [`文件结构已损坏，共 ${faults.length} 处，第一处：${faults[0]}。请用旁边的备份文件恢复。`];
}
