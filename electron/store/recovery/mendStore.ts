import { AppError } from '#shared/error.ts';
import { insertBlob, listSpoiledBlobs } from '../blobs.ts';
import { type Db, run, transact } from '../database.ts';
import { fileError } from '../fileError.ts';
import { rebuildProjection } from '../projection.ts';
import type { Store } from '../store.ts';
import { verifyBlobs } from '../verifyBlobs.ts';
import { verifyProjection } from '../verifyProjection.ts';
import { findKeptFile } from './keptFiles.ts';

export interface Mended {
  /** What was wrong and is right again, one sentence each. */
  readonly mended: readonly string[];
  /** What is still wrong. */
  readonly left: readonly string[];
}

/**
 * What opening does not look at, because it would take too long: tables that do not say what the log says are made anew from it, and photos
 * whose bytes are not what they were are taken from where the backups keep them.
 */
export function mendStore({ db, path }: Store, places: readonly string[]): Mended {
  try {
    return mendAll(db, places);
  } catch (error) {
    const cause = fileError(error, path);
    if (!(cause instanceof AppError)) throw error;
    return { mended: [], left: [cause.message] };
  }
}

function mendAll(db: Db, places: readonly string[]): Mended {
  const tables = verifyProjection(db);
  if (tables.length > 0) transact(db, () => rebuildProjection(db));
  const before = verifyBlobs(db);
  if (before.length === 0) return { mended: tables, left: [] };
  const spoiled = listSpoiledBlobs(db);
  transact(db, () => {
    for (const hash of spoiled) replaceBlob(db, hash, findKeptFile(places, hash));
  });
  const left = verifyBlobs(db);
  return { mended: [...tables, ...before.filter((sentence) => !left.includes(sentence))], left };
}

function replaceBlob(db: Db, hash: string, bytes: Buffer | undefined): void {
  if (!bytes) return;
  run(db, 'DELETE FROM blob WHERE hash = ?', hash);
  insertBlob(db, { hash, bytes });
}
