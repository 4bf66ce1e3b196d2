import { AppError } from '#shared/error.ts';
import { backupBeside } from './backup.ts';
import { fileError } from './fileError.ts';
import { chainFault } from './recovery/soundness.ts';
import type { Store } from './store.ts';

export interface CloseResult {
  /** The up-to-date backup beside the workspace; null when there is none. */
  readonly backup: string | null;
  /** Why there is no up-to-date backup, as a sentence. */
  readonly problem: string | null;
}

/** Closes the workspace; a single complete file stays, and its backup beside it. Closing twice does no harm. */
export function closeStore(store: Store): CloseResult {
  const { db } = store;
  if (!db.open) return { backup: null, problem: null };
  try {
    if (store.readOnly !== null || db.memory) return { backup: null, problem: null };
    store.journal?.settle();
    if (store.wal) leaveWal(store);
    return isSound(store) ? makeBackup(store) : { backup: null, problem: damaged };
  } finally {
    db.close();
    store.journal?.close();
    store.release();
  }
}

/** Closed before it was proved: what may be damaged takes the place of no backup. */
function isSound({ db, proved }: Store): boolean {
  if (proved) return true;
  try {
    return chainFault(db) === null;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return false;
  }
}

const damaged =
  '工作簿已关闭，但其中有损坏之处，所以旁边的备份没有更新，仍是先前完好的内容。刚才填写的都有随记，下次打开时会自动修复。';

/** For a workspace that is about to be put together again: its journal stays. */
export function letGo({ db, journal, release }: Store): void {
  try {
    journal?.settle();
  } finally {
    db.close();
    journal?.close();
    release();
  }
}

/** For a workspace that is still being put together. */
export function closeWithoutBackup(store: Store): void {
  try {
    if (store.wal) leaveWal(store);
  } finally {
    store.db.close();
    store.release();
  }
}

/** While somebody looks at the workspace the log must stay; the last one to close it tidies up. */
function leaveWal({ db }: Store): void {
  try {
    db.pragma('wal_checkpoint(TRUNCATE)');
    db.pragma('journal_mode = DELETE');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
  }
}

/** A failing backup never keeps anybody from closing: everything is in the workspace already. */
function makeBackup(store: Store): CloseResult {
  try {
    const backup = backupBeside(store);
    store.journal?.drop(store.db);
    return { backup, problem: null };
  } catch (error) {
    const cause = fileError(error, store.path);
    const reason = cause instanceof AppError ? cause.message : String(cause);
    return { backup: null, problem: `工作簿已保存并关闭，但旁边的备份没有更新：${reason}` };
  }
}
