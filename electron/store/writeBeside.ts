import { setImmediate as nextTurn } from 'node:timers/promises';
import { AppError } from '#shared/error.ts';
import { assertStoreWritable } from './appendEdits.ts';
import { type Db, openDatabase } from './database.ts';
import { fileError, withFileErrors } from './fileError.ts';
import { type Store, turnOnWal } from './store.ts';

export interface BesideControl<Step> {
  /** False: what was written is taken back at the end, whatever it was good for. */
  readonly keep: boolean;
  readonly signal?: AbortSignal | undefined;
  readonly onStep?: ((step: Step) => void) | undefined;
}

/** How long others wait for their turn, in milliseconds. */
const turn = 30;

const running = new WeakMap<Store, Db>();

/**
 * One long transaction on a second connection, so that until its commit everybody reads what was there before, and it can be broken off
 * between two steps: then nothing has changed. Whoever calls sees to it that nobody else writes meanwhile. A store in memory has one
 * connection only. Throws AppError `cancelled`.
 */
export async function writeBeside<Step, Result>(
  store: Store,
  work: (side: Store) => Generator<Step, Result>,
  control: BesideControl<Step>,
): Promise<Result> {
  if (!store.db.open) throw cancelled();
  assertStoreWritable(store);
  if (control.keep) withFileErrors(store.path, () => turnOnWal(store));
  const db = store.db.memory ? store.db : withFileErrors(store.path, () => openDatabase(store.path, 'write'));
  running.set(store, db);
  try {
    // What will be taken back anyway need not go to the disk first.
    if (!control.keep) db.pragma('cache_spill = OFF');
    // Moved into the file when nobody waits: see emptyLog.ts.
    db.pragma('wal_autocheckpoint = 0');
    db.exec('BEGIN IMMEDIATE');
    const result = await inTurns(db, work({ ...store, db, journal: null, log: null }), control);
    db.exec(control.keep ? 'COMMIT' : 'ROLLBACK');
    return result;
  } catch (error) {
    if (db.open && db.inTransaction) db.exec('ROLLBACK');
    throw fileError(error, store.path);
  } finally {
    running.delete(store);
    if (!store.db.memory) db.close();
  }
}

async function inTurns<Step, Result>(
  db: Db,
  steps: Generator<Step, Result>,
  { signal, onStep }: BesideControl<Step>,
): Promise<Result> {
  let began = performance.now();
  for (;;) {
    if (signal?.aborted || !db.open) throw cancelled();
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - began < turn) continue;
    onStep?.(step.value);
    await nextTurn();
    began = performance.now();
  }
}

function cancelled(): AppError {
  return new AppError('cancelled', '已取消，没有合并任何内容，工作簿和以前一样。');
}

/** Before a store is closed at once: what is being written beside it is given up. */
export function giveUpBeside(store: Store): void {
  const db = running.get(store);
  if (db && !store.db.memory) db.close();
}
