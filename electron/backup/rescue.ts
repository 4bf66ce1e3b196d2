import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { AppError } from '#shared/error.ts';
import { listMissingBlobs } from '../store/blobs.ts';
import { closeWithoutBackup } from '../store/closeStore.ts';
import { openDatabase } from '../store/database.ts';
import { quoted, withFileErrors } from '../store/fileError.ts';
import { latestVersion, migrate } from '../store/migrate.ts';
import { findKeptFile } from '../store/recovery/keptFiles.ts';
import { takeMissingBlobs } from '../store/recovery/takeMissingBlobs.ts';
import { openStore, type StoreOptions } from '../store/store.ts';
import { inspectWorkspaceFile } from '../store/workspaceFile.ts';

/** Makes a workspace of a backup, in a new file: with the photos that lie beside the backup. An existing file is refused, never replaced. */
export function rescue(
  backup: string,
  target: string,
  options: StoreOptions,
): { readonly missingFiles: readonly string[] } {
  if (existsSync(target)) {
    throw new AppError('file', `${quoted(target)}已存在，没有覆盖它。请为恢复出来的工作簿换一个名称。`, {
      path: target,
    });
  }
  inspectWorkspaceFile(backup, latestVersion());
  const work = `${target}.tmp`;
  return withFileErrors(target, () => {
    try {
      const missingFiles = makeWhole(backup, work, options);
      renameSync(work, target);
      return { missingFiles };
    } catch (error) {
      rmSync(work, { force: true });
      throw error;
    }
  });
}

function makeWhole(backup: string, work: string, options: StoreOptions): readonly string[] {
  rmSync(work, { force: true });
  copyFileSync(backup, work);
  const db = openDatabase(work, 'write');
  try {
    migrate(db);
  } finally {
    db.close();
  }
  const store = openStore(work, options);
  try {
    if (listMissingBlobs(store.db).length === 0) return [];
    return takeMissingBlobs(store, { blob: () => undefined }, (hash) => findKeptFile([path.dirname(backup)], hash));
  } finally {
    closeWithoutBackup(store);
  }
}
