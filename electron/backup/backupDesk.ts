import { existsSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import type { BackupPlace, BackupState, LastBackup } from '#shared/backup/backupState.ts';
import { safetyFolders } from '../safetyFolders.ts';
import type { Session } from '../session.ts';
import { readSettings } from '../settings.ts';
import { listGenerations } from '../store/recovery/generations.ts';
import { mendStore } from '../store/recovery/mendStore.ts';
import { safetyPlace } from '../store/recovery/safetyPlace.ts';
import { runBackupJob } from './backupThread.ts';

/** Backs up the workspace that is open: every few minutes while somebody records, on closing, and when asked. */
export interface BackupDesk {
  /** A workspace was opened or made. */
  begin(session: Session): void;
  /** Everything confirmed so far, in each place. */
  backUp(session: Session, reason?: 'usual' | 'beforeRestore'): Promise<BackupState>;
  /** Before it is closed: what was recorded since the last one, as long as that does not keep anybody waiting. */
  finish(session: Session | null): Promise<void>;
  state(session: Session): BackupState;
}

export interface DeskOptions {
  readonly userDir: string;
  readonly now: () => number;
  /** A sentence for the person at the window. */
  readonly tell: (sentence: string) => void;
  /** The tables were mended: what windows show may be otherwise now. */
  readonly onMended: () => void;
}

const lookEvery = 20_000;
/** Opening comes first, then looking through everything. */
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
}

export function createBackupDesk(options: DeskOptions): BackupDesk {
  const memories = new WeakMap<Session, Memory>();
  const memoryOf = (session: Session): Memory => {
    const known = memories.get(session);
    if (known) return known;
    const made = { places: new Map(), clock: session.store.clock, at: options.now(), running: null };
    memories.set(session, made);
    return made;
  };
  let toldOfStick = false;

  const writeTo = async (session: Session, memory: Memory, root: string, beforeRestore: boolean) => {
    const { path: workspace } = session.store;
    const known = memory.places.get(root) ?? { last: null, problem: null };
    memory.places.set(root, known);
    const now = options.now();
    const place = safetyPlace(root, workspace);
    const reply = await runBackupJob({ kind: 'write', workspace, place, now, beforeRestore });
    known.problem = reply.ok ? null : `这一处没有备份成：${reply.message}`;
    if (reply.ok) known.last = { at: new Date(now).toISOString(), path: reply.path, changes: reply.changes };
  };

  const backUpAll = async (session: Session, beforeRestore: boolean) => {
    const memory = memoryOf(session);
    const { clock } = session.store;
    const [own, ...others] = safetyFolders(options.userDir);
    await writeTo(session, memory, own, beforeRestore);
    for (const root of others) {
      const { folder } = readSettings(options.userDir).backup;
      // Never made anew: where the stick was there would now be a folder of the laptop's own disk.
      if (folder !== null && existsSync(folder)) {
        await writeTo(session, memory, root, beforeRestore);
        toldOfStick = false;
        continue;
      }
      memory.places.set(root, { last: memory.places.get(root)?.last ?? null, problem: stickGone });
      if (!toldOfStick) options.tell(stickGone);
      toldOfStick = true;
    }
    memory.clock = clock;
    memory.at = options.now();
  };

  const desk: BackupDesk = {
    begin(session) {
      if (session.store.readOnly !== null || session.store.db.memory) return;
      memoryOf(session);
      const watch = setInterval(() => {
        if (!session.store.db.open) return clearInterval(watch);
        if (isDue(session, memoryOf(session), options)) void desk.backUp(session);
      }, lookEvery).unref();
      setTimeout(() => void lookThrough(session, options), verifyAfter).unref();
    },
    async backUp(session, reason = 'usual') {
      const memory = memoryOf(session);
      // One after the other: whoever asks while one is written wants what came after it as well.
      while (memory.running) await memory.running;
      memory.running = backUpAll(session, reason === 'beforeRestore').finally(() => {
        memory.running = null;
      });
      await memory.running;
      return desk.state(session);
    },
    async finish(session) {
      if (!session || session.store.readOnly !== null || !session.store.db.open || session.store.db.memory) return;
      const memory = memoryOf(session);
      const work = session.store.clock > memory.clock ? desk.backUp(session) : memory.running;
      if (work) await Promise.race([work, pause(patience, undefined, { ref: false })]);
    },
    state: (session) => stateOf(session, memoryOf(session), options),
  };
  return desk;
}

const stickGone = '选作备份的文件夹现在不在（U 盘可能已拔出）。这台电脑上的备份照常进行，插回后会自动补上。';

function isDue({ store }: Session, { clock, at, running }: Memory, { userDir, now }: DeskOptions): boolean {
  if (running || store.clock <= clock) return false;
  return now() - at >= readSettings(userDir).backup.minutes * 60_000;
}

/** What opening has no time for. What is not right is put right from the log and the backups, or named. */
async function lookThrough(session: Session, { userDir, tell, onMended }: DeskOptions): Promise<void> {
  const { store } = session;
  if (!store.db.open) return;
  const reply = await runBackupJob({ kind: 'verify', workspace: store.path });
  if (!reply.ok || reply.problems.length === 0 || !store.db.open) return;
  const places = safetyFolders(userDir).map((root) => safetyPlace(root, store.path));
  const { mended, left } = mendStore(store, places);
  if (mended.length > 0) {
    onMended();
    tell(`核对时发现 ${mended.length} 处与修改记录不符，已按修改记录和备份改正。第一处：${mended[0]}`);
  }
  if (left.length > 0) tell(left[0] ?? '');
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
