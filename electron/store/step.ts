import { type Db, get, run } from './database.ts';

/** The changes of one action: `batch` to `lastSeq` of one writer. */
export interface WrittenBatch {
  readonly writer: string;
  readonly batch: number;
  readonly lastSeq: number;
}

/**
 * One step that this device can undo (or, when `undone`, redo). It names the changes to revert next: those of the action
 * itself, then those of its undoing, then those of its redoing.
 */
export interface Step extends WrittenBatch {
  readonly number: number;
  readonly action: string;
  readonly undone: number;
}

/** The stack stays short, so that it costs the same after years of history; it is trimmed now and then, not each time. */
const deepest = 1000;
const trimEvery = 100;

export function pushStep(db: Db, device: string, action: string, { writer, batch, lastSeq }: WrittenBatch): void {
  const sql = 'INSERT INTO step (device, action, writer, batch, lastSeq, undone) VALUES (?, ?, ?, ?, ?, 0)';
  const number = Number(run(db, sql, device, action, writer, batch, lastSeq).lastInsertRowid);
  if (number % trimEvery === 0) run(db, 'DELETE FROM step WHERE number <= ?', number - deepest);
}

/** A new action ends what could be redone. */
export function dropRedo(db: Db, device: string): void {
  run(db, 'DELETE FROM step WHERE device = ? AND undone = 1', device);
}

export function findStep(db: Db, device: string, which: 'undo' | 'redo'): Step | undefined {
  const sql =
    which === 'undo'
      ? 'SELECT * FROM step WHERE device = ? AND undone = 0 ORDER BY number DESC LIMIT 1'
      : 'SELECT * FROM step WHERE device = ? AND undone = 1 ORDER BY number LIMIT 1';
  return get<Step>(db, sql, device);
}

/** `written` reverts the step from now on; null: nothing could be reverted, so the step is gone. */
export function turnStep(db: Db, step: Step, written: WrittenBatch | null): void {
  if (!written) {
    run(db, 'DELETE FROM step WHERE number = ?', step.number);
    return;
  }
  const sql = 'UPDATE step SET writer = ?, batch = ?, lastSeq = ?, undone = ? WHERE number = ?';
  run(db, sql, written.writer, written.batch, written.lastSeq, step.undone ? 0 : 1, step.number);
}
