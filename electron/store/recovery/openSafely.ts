import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import type { Recovery } from '#shared/backup/recovery.ts';
import { AppError } from '#shared/error.ts';
import { type ChangeRow, findRow, firstHash, rowToChange } from '../changeLog.ts';
import { letGo } from '../closeStore.ts';
import type { Db } from '../database.ts';
import { quoted } from '../fileError.ts';
import { mergeChanges } from '../mergeChanges.ts';
import { openStore, type Store } from '../store.ts';
import { isOpenHere } from '../workspaceFile.ts';
import { acquireWriteLock, type WriteLock } from '../writeLock.ts';
import { listWriters } from '../writer.ts';
import { damageSentence, type HealOptions, heal } from './heal.ts';
import { openJournal, readJournal } from './journal.ts';
import { findKeptFile } from './keptFiles.ts';
import { lostChanges } from './lostChanges.ts';
import { provenRows } from './provenRows.ts';
import { safetyPlace } from './safetyPlace.ts';
import { finishSwap } from './swap.ts';
import { takeMissingBlobs } from './takeMissingBlobs.ts';

export interface OpenedStore {
  readonly store: Store;
  /** What was put right on the way; null: all was well. */
  readonly recovery: Recovery | null;
}

/** Opens a workspace as openStore does; one that is damaged is put together again first, and says so. */
export function openSafely(file: string, options: HealOptions): OpenedStore {
  if (!isOpenHere(file)) finishSwap(file);
  try {
    return takeUpJournal(openStore(file, options), options);
  } catch (error) {
    if (!isDamage(error) || isOpenHere(file)) throw error;
    const recovery = healAlone(file, options, error);
    const { store } = takeUpJournal(openStore(file, whole(options)), options);
    return { store, recovery };
  }
}

/** Whoever puts a workspace together again has the time to prove it. */
function whole(options: HealOptions): HealOptions {
  return { ...options, changesInFront: Number.POSITIVE_INFINITY };
}

/** Closes a workspace in which damage was found while it was open, puts it together again, and opens it once more. What was recorded meanwhile is in it. */
export function reopenHealed(store: Store, options: HealOptions): OpenedStore {
  letGo(store);
  return openSafely(store.path, whole(options));
}

function isDamage(error: unknown): error is AppError {
  return error instanceof AppError && (error.code === 'damaged' || error.code === 'invalid');
}

/** Only the one who may write the workspace puts another in its place. */
function healAlone(file: string, options: HealOptions, error: AppError): Recovery {
  const lock = tryLock(file);
  if (lock === 'busy') throw notHere(file, '另一个程序正在写它，现在不能修复。请先在那边关闭它，再重新打开。');
  if (lock === null) {
    throw notHere(file, '它所在的文件夹是只读的，不能就地修复。请另存到可写的文件夹里修复，原文件不会改动。', true);
  }
  try {
    return heal(file, damageSentence(file), options);
  } catch (failure) {
    // What is no workspace at all, and has no copy anywhere, is called what it is.
    throw error.code === 'invalid' && failure instanceof AppError ? error : failure;
  } finally {
    lock.release();
  }
}

/** Null: nothing can be written there. */
function tryLock(file: string): WriteLock | 'busy' | null {
  try {
    accessSync(file, constants.W_OK);
    accessSync(path.dirname(file), constants.W_OK);
    return acquireWriteLock(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error) return null;
    throw error;
  }
}

/** `elsewhere`: it can be put together again in another folder (copyForHealing). */
function notHere(file: string, wayOut: string, elsewhere = false): AppError {
  return new AppError('damaged', `工作簿${quoted(file)}已损坏，没有改动它。${wayOut}`, { path: file, elsewhere });
}

/** What was confirmed and is not in the workspace any more, because it was cut off behind our back, is added again. */
function takeUpJournal(store: Store, options: HealOptions): OpenedStore {
  const [own] = options.safety;
  if (own === undefined || store.readOnly !== null) return { store, recovery: null };
  store.journal = openJournal(own, store.path);
  const noted = readJournal(own, store.path);
  const missing = notedBeyond(store.db, noted.rows);
  if (missing.length === 0) return { store, recovery: null };
  mergeChanges(store, missing.map(rowToChange));
  const places = options.safety.map((root) => safetyPlace(root, store.path));
  const missingFiles = takeMissingBlobs(store, nothingRead, (hash) => findKeptFile(places, hash));
  const ids = new Set(missing.map(({ writer }) => writer));
  const touched = listWriters(store.db).filter(({ id }) => ids.has(id));
  const lost = lostChanges(store.db, touched, []);
  return {
    store,
    recovery: { ...lackedLatest, fromJournal: missing.length, missingFiles, lost, endUnknown: noted.spoiled },
  };
}

function notedBeyond(db: Db, noted: readonly ChangeRow[]): ChangeRow[] {
  const writers = listWriters(db);
  return [...new Set(noted.map(({ writer }) => writer))].flatMap((id) => {
    const known = writers.find((writer) => writer.id === id);
    const end = { seq: known?.lastSeq ?? 0, hash: known?.lastHash ?? firstHash };
    const rows = noted.filter(({ writer }) => writer === id).map((row) => ({ row, source: 'journal' as const }));
    return provenRows(end, rows)
      .map(({ row }) => row)
      .filter((row) => !findRow(db, row.writer, row.seq));
  });
}

const nothingRead = { blob: () => undefined };

const lackedLatest: Recovery = {
  damage: '工作簿里缺了最后确认保存的内容（可能是断电、拔出 U 盘，或被旧的副本替换）。',
  keptAt: null,
  backup: null,
  fromBackup: 0,
  fromFile: 0,
  fromJournal: 0,
  lost: [],
  endUnknown: false,
  missingFiles: [],
};
