import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { BackupPlace, BackupState, LastBackup } from '#shared/backup/backupState.ts';
import { AppError } from '#shared/error.ts';
import type { VerifyOutcome } from '#shared/exchange/historyEntry.ts';
import { safetyFolders } from '../safetyFolders.ts';
import type { Session } from '../session.ts';
import { readSettings } from '../settings.ts';
import { listGenerations } from '../store/recovery/generations.ts';
import { mendStore } from '../store/recovery/mendStore.ts';
import { safetyPlace } from '../store/recovery/safetyPlace.ts';
import { type Store, turnOnWal } from '../store/store.ts';
import { runBackupJob } from './backupThread.ts';

/** Backs up the workspace that is open: every few minutes while somebody records, on closing, and when asked. */
export interface BackupDesk {
  /** A workspace was opened or made. */
  begin(session: Session): void;
  /** Everything confirmed so far, in each place. */
  backUp(session: Session, reason?: 'usual' | 'beforeRestore'): Promise<BackupState>;
  /** Settles when the workspace is proved, and was put right where it had to be: before anything of it leaves this laptop. */
  proved(session: Session): Promise<void>;
  /** Before it is closed: what was recorded since the last one, as long as that does not keep anybody waiting. */
  finish(session: Session | null): Promise<void>;
  state(session: Session): BackupState;
  /** Whether everything is as it was written down. Throws AppError `cancelled` when the workspace is closed meanwhile. */
  verify(session: Session): Promise<VerifyOutcome>;
}

export interface DeskOptions {
  readonly userDir: string;
  readonly now: () => number;
  /** A sentence for the person at the window. */
  readonly tell: (sentence: string) => void;
  /** The tables were mended: what windows show may be otherwise now. */
  readonly onMended: () => void;
  /** The log itself, or a page, is damaged: only a workspace put together again is sound. */
  readonly onDamaged: (session: Session) => Promise<void>;
}

const lookEvery = 20_000;
/** Opening comes first, then the proof that it left out, then looking through everything. */
const proveAfter = 1000;
const verifyAfter = 4000;
/** A slow stick must not keep the window from closing. */
const patience = 20_000;

interface PlaceMemory {
  last: LastBackup | null;
  problem: string | null;
}

interface Memory {
  readonly places: Map<string, PlaceMemory>;
  /** The clock of the workspace when it was last backed up, and the time. */
  clock: number;
  at: number;
  running: Promise<void> | null;
  proving: Promise<void> | null;
  /** Looking through everything is what closing does not wait for. */
  looking: Promise<void> | null;
  stopLooking: AbortController;
}

interface Desk extends DeskOptions {
  readonly memories: WeakMap<Session, Memory>;
  /** The person knows that the stick is gone. */
  toldOfStick: boolean;
}

export function createBackupDesk(options: DeskOptions): BackupDesk {
  const desk: Desk = { ...options, memories: new WeakMap(), toldOfStick: false };
  return {
    begin: (session) => begin(desk, session),
    backUp: (session, reason = 'usual') => backUp(desk, session, reason === 'beforeRestore'),
    proved: (session) => prove(desk, session),
    finish: async (session) => {
      if (session?.store.db.open) await finish(desk, session);
    },
    state: (session) => stateOf(session, memoryOf(desk, session), desk),
    verify: (session) => verify(desk, session),
  };
}

function isWritable({ store }: Session): boolean {
  return store.readOnly === null && store.db.open && !store.db.memory;
}

function memoryOf({ memories, now }: Desk, session: Session): Memory {
  const known = memories.get(session);
  if (known) return known;
  const made: Memory = {
    places: new Map(),
    clock: session.store.clock,
    at: now(),
    running: null,
    proving: null,
    looking: null,
    stopLooking: new AbortController(),
  };
  memories.set(session, made);
  return made;
}

function begin(desk: Desk, session: Session): void {
  if (!session.store.proved) setTimeout(() => void prove(desk, session), proveAfter).unref();
  if (!isWritable(session)) return;
  const watch = setInterval(() => {
    if (!session.store.db.open) return clearInterval(watch);
    if (isDue(session, memoryOf(desk, session), desk)) void backUp(desk, session, false);
  }, lookEvery).unref();
  const memory = memoryOf(desk, session);
  setTimeout(() => {
    memory.looking = prove(desk, session).then(() => lookThrough(session, desk, memory.stopLooking.signal));
  }, verifyAfter).unref();
}

/** Once: in a thread, which lets go of the workspace before anybody puts another in its place. */
function prove(desk: Desk, session: Session): Promise<void> {
  const memory = memoryOf(desk, session);
  memory.proving ??= proveStore(desk, session, memory);
  return memory.proving;
}

async function proveStore({ onDamaged }: Desk, session: Session, memory: Memory): Promise<void> {
  const { store } = session;
  const { signal } = memory.stopLooking;
  if (store.proved || !store.db.open || signal.aborted) return;
  const reply = await runBackupJob({ kind: 'prove', workspace: store.path }, signal);
  if (!reply.ok || !store.db.open || signal.aborted) return;
  store.proved = reply.problems.length === 0;
  if (store.proved) return;
  while (memory.running) await memory.running;
  await onDamaged(session);
}

/** One after the other: whoever asks while one is written wants what came after it as well. */
async function backUp(desk: Desk, session: Session, beforeRestore: boolean): Promise<BackupState> {
  const memory = memoryOf(desk, session);
  while (memory.running) await memory.running;
  memory.running = backUpAll(desk, session, beforeRestore).finally(() => {
    memory.running = null;
  });
  await memory.running;
  return stateOf(session, memory, desk);
}

async function finish(desk: Desk, session: Session): Promise<void> {
  const memory = memoryOf(desk, session);
  memory.stopLooking.abort();
  await memory.proving;
  await memory.looking;
  // It stays open when what was to be opened in its place is refused.
  Object.assign(memory, { proving: null, looking: null, stopLooking: new AbortController() });
  if (!isWritable(session)) return;
  const work = session.store.clock > memory.clock ? backUp(desk, session, false) : memory.running;
  if (work) await Promise.race([work, pause(patience, undefined, { ref: false })]);
}

async function backUpAll(desk: Desk, session: Session, beforeRestore: boolean): Promise<void> {
  const memory = memoryOf(desk, session);
  keepsNobodyWaiting(session.store);
  const { clock } = session.store;
  const [own, second] = safetyFolders(desk.userDir);
  await writeTo(desk, session, own, beforeRestore);
  if (second !== undefined) await writeToStick(desk, session, second, beforeRestore);
  memory.clock = clock;
  memory.at = desk.now();
}

/** Its folder is never made anew: where the stick was there would now be one of the laptop's own disk. */
async function writeToStick(desk: Desk, session: Session, root: string, beforeRestore: boolean): Promise<void> {
  if (existsSync(path.dirname(root))) {
    await writeTo(desk, session, root, beforeRestore);
    desk.toldOfStick = false;
    return;
  }
  placeMemory(memoryOf(desk, session), root).problem = stickGone;
  if (!desk.toldOfStick) desk.tell(stickGone);
  desk.toldOfStick = true;
}

async function writeTo(desk: Desk, session: Session, root: string, beforeRestore: boolean): Promise<void> {
  const { path: workspace } = session.store;
  const known = placeMemory(memoryOf(desk, session), root);
  const now = desk.now();
  const place = safetyPlace(root, workspace);
  const reply = await runBackupJob({ kind: 'write', workspace, place, now, beforeRestore });
  known.problem = reply.ok ? null : `这一处没有备份成：${reply.message}`;
  if (reply.ok) known.last = { at: new Date(now).toISOString(), path: reply.path, changes: reply.changes };
}

function placeMemory({ places }: Memory, root: string): PlaceMemory {
  const known = places.get(root) ?? { last: null, problem: null };
  places.set(root, known);
  return known;
}

const stickGone = '选作备份的文件夹现在不在（U 盘可能已拔出）。这台电脑上的备份照常进行，插回后会自动补上。';

function isDue({ store }: Session, { clock, at, running }: Memory, { userDir, now }: DeskOptions): boolean {
  if (running || store.clock <= clock) return false;
  return now() - at >= readSettings(userDir).backup.minutes * 60_000;
}

/**
 * What opening has no time for. Without a write-ahead log reading for so long would keep the first answer from being saved, so that it is
 * turned on before. What is not right is put right from the log and the backups, or named.
 */
async function lookThrough(
  { store }: Session,
  { userDir, now, tell, onMended }: DeskOptions,
  signal: AbortSignal,
): Promise<void> {
  const [own] = safetyFolders(userDir);
  const mark = path.join(safetyPlace(own, store.path), '核对过');
  if (!store.db.open || signal.aborted || isFresh(mark, now())) return;
  if (!keepsNobodyWaiting(store)) return;
  const reply = await runBackupJob({ kind: 'verify', workspace: store.path }, signal);
  if (!reply.ok || !store.db.open || signal.aborted) return;
  if (reply.problems.length === 0) return noteLooked(mark);
  const places = safetyFolders(userDir).map((root) => safetyPlace(root, store.path));
  const { mended, left } = mendStore(store, places);
  if (mended.length > 0) {
    onMended();
    tell(`核对时发现 ${mended.length} 处与修改记录不符，已按修改记录和备份改正。第一处：${mended[0]}`);
  }
  if (left.length > 0) tell(left[0] ?? '');
}

/** When somebody asks. Closing does not wait for it either, and nothing is put right: the person decides. */
async function verify(desk: Desk, session: Session): Promise<VerifyOutcome> {
  const memory = memoryOf(desk, session);
  const { signal } = memory.stopLooking;
  if (isWritable(session)) keepsNobodyWaiting(session.store);
  const job = runBackupJob({ kind: 'verify', workspace: session.store.path }, signal);
  memory.looking = Promise.all([memory.looking, job]).then(() => undefined);
  const reply = await job;
  if (reply.ok) return { changes: reply.changes, problems: reply.problems };
  if (signal.aborted) throw new AppError('cancelled', '工作簿已关闭，校验没有做完。');
  throw new AppError('file', `校验没有做完：${reply.message}`, { path: session.store.path });
}

/** Whether it can be read for long while somebody writes: where the disk allows no write-ahead log, or has no room for it, it cannot. */
function keepsNobodyWaiting(store: Store): boolean {
  try {
    turnOnWal(store);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
  }
  return store.wal;
}

/** Where it cannot be noted, it is looked through again. */
function noteLooked(mark: string): void {
  try {
    mkdirSync(path.dirname(mark), { recursive: true });
    writeFileSync(mark, '');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
  }
}

/** Once a day: from a slow stick thousands of photos are not read at every opening. */
const lookAgainAfter = 20 * 3_600_000;

function isFresh(mark: string, now: number): boolean {
  const made = statSync(mark, { throwIfNoEntry: false })?.mtimeMs;
  return made !== undefined && now - made < lookAgainAfter;
}

function stateOf(session: Session, memory: Memory, { userDir }: DeskOptions): BackupState {
  const [own, second] = safetyFolders(userDir);
  const place = (root: string): BackupPlace => {
    const folder = safetyPlace(root, session.store.path);
    const { last = null, problem = null } = memory.places.get(root) ?? {};
    return { folder, last, problem, kept: listGenerations(folder).length };
  };
  return {
    minutes: readSettings(userDir).backup.minutes,
    laptop: place(own),
    second: second === undefined ? null : place(second),
    running: memory.running !== null,
  };
}
