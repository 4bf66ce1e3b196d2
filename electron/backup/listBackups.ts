import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import type { BackedUpWorkspace, BackupEntry } from '#shared/backup/backupState.ts';
import { type GenerationFile, listGenerations, localMoment } from '../store/recovery/generations.ts';
import { listCopyFiles } from '../store/recovery/listCopies.ts';
import { safetyPlace } from '../store/recovery/safetyPlace.ts';

/** The backups of a workspace, the newest first. */
export function listBackups(workspace: string, roots: readonly string[]): BackupEntry[] {
  const kept = roots.flatMap((root, index) =>
    listGenerations(safetyPlace(root, workspace)).map((each) => entryOf(each, index === 0 ? 'laptop' : 'second')),
  );
  const beside = listCopyFiles(workspace, []).map((file): BackupEntry => {
    return { path: file, at: momentOfBackup(file), where: 'beside', beforeRestore: false };
  });
  return [...kept, ...beside].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
}

function entryOf({ path: file, day, time, beforeRestore }: GenerationFile, where: BackupEntry['where']): BackupEntry {
  return { path: file, at: `${day} ${time}`, where, beforeRestore };
}

/** When it was made: by its name, or by the file. */
export function momentOfBackup(file: string): string {
  const [generation] = listGenerations(path.dirname(file)).filter((each) => each.path === file);
  if (generation) return `${generation.day} ${generation.time}`;
  return localMoment(statSync(file).mtimeMs)
    .slice(0, 16)
    .replace(/-(\d\d)$/, ':$1');
}

/** Everything on this machine that could be restored, by the name of its workspace: also of one that is gone. */
export function listBackedUp(roots: readonly string[]): BackedUpWorkspace[] {
  const places = roots.flatMap((root, index) =>
    foldersIn(root).map((place) => ({ place, where: index === 0 ? ('laptop' as const) : ('second' as const) })),
  );
  return places
    .map(({ place, where }) => ({
      title: path.basename(place).replace(/-[0-9a-f]{8}$/, ''),
      backups: listGenerations(place).map((each) => entryOf(each, where)),
    }))
    .filter(({ backups }) => backups.length > 0)
    .sort((a, b) => ((a.backups[0]?.at ?? '') < (b.backups[0]?.at ?? '') ? 1 : -1));
}

function foldersIn(root: string): string[] {
  if (!existsSync(root)) return [];
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => path.join(root, name));
}
