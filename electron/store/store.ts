import { accessSync, closeSync, constants, existsSync, openSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { AppError } from '#shared/error.ts';
import { backupBeforeMigration } from './backup.ts';
import { type Db, get, openDatabase } from './database.ts';
import { type LogEmptier, startEmptying } from './emptyLog.ts';
import { quoted, withFileErrors } from './fileError.ts';
import { latestVersion, migrate, migrateWithBackup, openEmpty, versionOf } from './migrate.ts';
import { openReadable } from './openReadable.ts';
import type { Journal } from './recovery/journal.ts';
import { countedChanges, refuseUnsound, refuseUnsoundEnds } from './recovery/soundness.ts';
import { applicationId, foreign, inspectWorkspaceFile, noteClosed, noteOpened, refuseNewer } from './workspaceFile.ts';
import { acquireWriteLock, type WriteLock } from './writeLock.ts';
import { latestClock } from './writer.ts';

export interface StoreOptions {
  readonly person: string;
  /** Name of this laptop for life: what it did is what it can undo. */
  readonly device: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly newId: () => string;
  /**
   * A workspace of so many changes is proved whole before it is opened; of a larger one the ends are looked at, and the rest is left to
   * whoever opens it: `proved` says so. Without a limit all of it is proved, however long that takes.
   */
  readonly changesInFront?: number;
}

/** Where the chain of this opening ends. */
export interface Tail {
  readonly writer: string;
  readonly seq: number;
  readonly hash: Buffer;
  readonly clock: number;
}

/** An open workspace. Queries take `db`; writing goes through appendEdits, mergeChanges, undo and redo. */
export interface Store {
  readonly path: string;
  readonly db: Db;
  /** Why nothing can be written here, as a sentence; null when it can. */
  readonly readOnly: string | null;
  /** False: only its ends were looked at yet, and the whole is being proved beside the work. */
  proved: boolean;
  readonly device: string;
  readonly now: () => number;
  readonly newId: () => string;
  /** Who works here; may change while the workspace is open. */
  person: string;
  /** Null until this opening writes: looking at a workspace leaves no writer behind. */
  tail: Tail | null;
  /** The latest clock known. */
  clock: number;
  /** False when there is certainly nothing to redo, so that most answers need not look. */
  mayRedo: boolean;
  /** Whether the write-ahead log is on; the first write turns it on, so that looking leaves the file byte for byte. */
  wal: boolean;
  /** Told of everything that goes into that log; null where nothing does. */
  readonly log: LogEmptier | null;
  /** Writes down a second time what is confirmed; null where there is no place for it. */
  journal: Journal | null;
  /** Lets go of the lock and whatever else outlives the connection. */
  readonly release: () => void;
}

/** Makes a workspace. An existing file is refused, whatever it is. */
export function createStore(file: string, options: StoreOptions): Store {
  withFileErrors(file, () => claim(file));
  try {
    withFileErrors(file, () => {
      const db = openDatabase(file, 'write');
      try {
        migrate(db);
      } finally {
        db.close();
      }
    });
    return openStore(file, options);
  } catch (error) {
    rmSync(file, { force: true });
    throw error;
  }
}

function claim(file: string): void {
  try {
    closeSync(openSync(file, 'wx'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    // All that is left where making one was cut off.
    if (statSync(file).isFile() && statSync(file).size === 0) return;
    throw new AppError('file', `${quoted(file)}已存在，没有覆盖它。请换一个名称，或打开已有的工作簿。`, { path: file });
  }
}

/** A store in memory, for tests and for trying out changes: it vanishes when it is closed. */
export function createMemoryStore(options: StoreOptions): Store {
  return makeStore(':memory:', openEmpty(), options, { readOnly: null, proved: true, release: () => undefined });
}

/**
 * Opens a workspace for writing; when another program writes it or the place is read-only, for looking, and `readOnly`
 * says so. Files of older versions are brought up to date after a proved backup. Throws AppError not-found, file,
 * invalid (no workspace), newer, damaged, locked.
 */
export function openStore(file: string, options: StoreOptions): Store {
  inspectWorkspaceFile(file, latestVersion());
  const lock = withFileErrors(file, () => tryLock(file));
  if (typeof lock === 'string') return openForLooking(file, options, lock);
  try {
    return openForWriting(file, options, lock);
  } catch (error) {
    // After a crash its latest answers can only be read where there is room for the index of the log.
    if (!(error instanceof AppError && error.details?.cause === 'SQLITE_IOERR_SHMSIZE')) throw error;
    return openForLooking(file, options, `磁盘已满，${quoted(file)}现在只能查看。请清理磁盘空间后再重新打开。`);
  }
}

function openForLooking(file: string, options: StoreOptions, sentence: string): Store {
  const store = openForReading(file, options, sentence);
  try {
    const proved = withFileErrors(file, () => proveInFront(store.db, file, options));
    return { ...store, proved };
  } catch (error) {
    store.db.close();
    store.release();
    throw error;
  }
}

/**
 * Opens for looking a workspace that this process has open already, in another thread. Only SQLite may touch the file there:
 * closing it any other way would drop the locks on it (POSIX).
 */
export function openBeside(file: string, options: StoreOptions): Store {
  return openForReading(file, options, `${quoted(file)}在这里只供查看。`);
}

/** The lock, or the sentence why there is none. */
function tryLock(file: string): WriteLock | string {
  const place = `${quoted(file)}所在的文件夹或文件是只读的，现在只能查看。要修改，请把它复制到可写的文件夹后再打开。`;
  try {
    accessSync(file, constants.W_OK);
    accessSync(path.dirname(file), constants.W_OK);
    const lock = acquireWriteLock(file);
    if (lock !== 'busy') return lock;
    return `另一个程序正在写${quoted(file)}，现在只能查看。请先在那边关闭它，再重新打开。`;
  } catch (error) {
    const code = String((error as NodeJS.ErrnoException).code);
    if (/^(EACCES|EPERM|EROFS|SQLITE_CANTOPEN.*|SQLITE_READONLY.*)$/.test(code)) return place;
    throw error;
  }
}

function openForWriting(file: string, options: StoreOptions, lock: WriteLock): Store {
  try {
    const proved = withFileErrors(file, () => checkBefore(file, options));
    const db = withFileErrors(file, () => openDatabase(file, 'write'));
    try {
      withFileErrors(file, () => checkContent(db, file));
      migrateWithBackup(db, file, () => backupBeforeMigration(db, file));
      return makeStore(file, db, options, { readOnly: null, proved, release: lock.release });
    } catch (error) {
      db.close();
      throw error;
    }
  } catch (error) {
    lock.release();
    throw error;
  }
}

function openForReading(file: string, options: StoreOptions, sentence: string): Store {
  const { db, release } = withFileErrors(file, () => openReadable(file));
  try {
    withFileErrors(file, () => checkContent(db, file));
    if (versionOf(db) < latestVersion()) {
      throw new AppError('locked', `${sentence}它是旧版本建立的，须先在可写的地方打开一次以升级格式。`, { path: file });
    }
    return makeStore(file, db, options, { readOnly: sentence, proved: true, release });
  } catch (error) {
    db.close();
    release();
    throw error;
  }
}

/**
 * Looked at through a connection that writes nothing: closing one that may write moves the log of a damaged file into it. A transaction that
 * was cut off without a write-ahead log is taken back first, which only a writing one can.
 */
function checkBefore(file: string, options: StoreOptions): boolean {
  const db = openDatabase(file, existsSync(`${file}-journal`) ? 'write' : 'read');
  try {
    checkContent(db, file);
    return proveInFront(db, file, options);
  } finally {
    db.close();
  }
}

/** False: only its ends were looked at. What is not of the present form yet is proved whole, for it is about to be rewritten. */
function proveInFront(db: Db, file: string, { changesInFront = Number.POSITIVE_INFINITY }: StoreOptions): boolean {
  if (versionOf(db) === latestVersion() && countedChanges(db) > changesInFront) {
    refuseUnsoundEnds(db, file);
    return false;
  }
  refuseUnsound(db, file);
  return true;
}

/** The header was looked at before; a write-ahead log beside the file may still say otherwise. */
function checkContent(db: Db, file: string): void {
  if (db.pragma('application_id', { simple: true }) !== applicationId) throw foreign(file);
  refuseNewer(file, versionOf(db), latestVersion());
  get(db, 'SELECT count(*) FROM writer');
}

type Opening = Pick<Store, 'readOnly' | 'proved' | 'release'>;

function makeStore(file: string, db: Db, options: StoreOptions, opening: Opening): Store {
  if (!db.memory) noteOpened(file);
  return {
    ...options,
    ...opening,
    path: file,
    db,
    tail: null,
    clock: latestClock(db),
    mayRedo: true,
    journal: null,
    log: db.memory || opening.readOnly !== null ? null : startEmptying(db),
    wal: db.memory || db.pragma('journal_mode', { simple: true }) === 'wal',
    release: () => {
      if (file !== ':memory:') noteClosed(file);
      opening.release();
    },
  };
}

/** Answers go to a write-ahead log: one flush each, and readers are not disturbed. */
export function turnOnWal(store: Store): void {
  if (!store.wal) store.wal = store.db.pragma('journal_mode = WAL', { simple: true }) === 'wal';
}
