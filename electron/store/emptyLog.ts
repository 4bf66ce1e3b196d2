import type { Db } from './database.ts';

/** Knows how much lies in the write-ahead log, and moves it into the workspace when nobody waits. */
export interface LogEmptier {
  /** So many changes, and so many bytes of files, went into the log. */
  add(changes: number, bytes?: number): void;
}

/** In changes. Fewer are not worth the two flushes. */
const enough = 300;
/** From here on it is not put off any longer: reading goes through the log. */
const tooMany = 5000;
/** Of a file, what weighs as much as a change. */
const bytesOfChange = 4096;
/** Long enough that whoever types or pastes goes on. */
const restMs = 400;

/**
 * SQLite by itself would move the log within the very commit that fills it: somebody who pastes a block would wait for the disk once
 * for what he pasted and again for what all lay there. What is in the log is as durable as what is in the file.
 */
export function startEmptying(db: Db): LogEmptier {
  db.pragma('wal_autocheckpoint = 0');
  let waiting = 0;
  let timer: NodeJS.Timeout | undefined;
  const empty = () => {
    timer = undefined;
    if (!db.open) return;
    waiting = 0;
    moveLog(db);
  };
  return {
    add(changes, bytes = 0) {
      waiting += changes + bytes / bytesOfChange;
      if (waiting < enough || (timer !== undefined && waiting > tooMany)) return;
      clearTimeout(timer);
      timer = setTimeout(empty, restMs);
      // Closing empties the log in any case.
      timer.unref();
    },
  };
}

/** As far as others let it, who still read what was before. Where it fails nothing is lost: the log stays, and is tried again. */
function moveLog(db: Db): void {
  try {
    db.pragma('wal_checkpoint(PASSIVE)');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
  }
}
