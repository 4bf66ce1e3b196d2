import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import type { AppContract } from '#shared/contract.ts';
import type { Handlers } from '#shared/contractType.ts';
import { AppError } from '#shared/error.ts';
import { listBackedUp, listBackups } from '../backup/listBackups.ts';
import { rescue } from '../backup/rescue.ts';
import { previewRestore, restore } from '../backup/restore.ts';
import { safetyFolders } from '../safetyFolders.ts';
import { readSettings, writeSettings } from '../settings.ts';
import { copyForHealing } from '../store/recovery/copyForHealing.ts';
import { type Context, currentSession } from './context.ts';
import { openWorkspace, storeOptions } from './workspace.ts';

export function backupHandlers(context: Context): Handlers<AppContract>['backup'] {
  const { desk, userDir } = context;
  return {
    state: () => desk.state(currentSession(context)),
    set: ({ folder, minutes }) => {
      const settings = readSettings(userDir);
      if (typeof folder === 'string') refuseNoFolder(folder);
      const backup = { ...settings.backup, ...(folder !== undefined && { folder }), ...(minutes && { minutes }) };
      writeSettings(userDir, { ...settings, backup });
      return desk.state(currentSession(context));
    },
    now: () => desk.backUp(currentSession(context)),
    list: () => listBackups(currentSession(context).store.path, safetyFolders(userDir)),
    preview: ({ path: file }) => previewRestore(currentSession(context), path.resolve(file)),
    restore: async ({ path: file }) => {
      const session = currentSession(context);
      if (session.store.readOnly !== null) throw new AppError('locked', session.store.readOnly);
      const { laptop } = await desk.backUp(session, 'beforeRestore');
      if (laptop.problem !== null) throw notKept(laptop.problem);
      return restore(session, path.resolve(file));
    },
    known: () => listBackedUp(safetyFolders(userDir)),
    rescue: ({ backup, path: file }) => {
      rescue(path.resolve(backup), path.resolve(file), storeOptions(context));
      return openWorkspace(context, file);
    },
    healElsewhere: ({ path: file, target }) => {
      const takeAway = copyForHealing(path.resolve(file), path.resolve(target), safetyFolders(userDir));
      try {
        return openWorkspace(context, target);
      } catch (error) {
        takeAway();
        throw error instanceof AppError && error.code === 'damaged' ? nothingFound(file) : error;
      }
    },
  };
}

function refuseNoFolder(folder: string): void {
  if (existsSync(folder) && statSync(folder).isDirectory()) return;
  throw new AppError('file', `找不到文件夹“${folder}”，备份位置没有改。请确认 U 盘已插好，再选一次。`, {
    path: folder,
  });
}

/** Of the file that the person chose, not of the copy that was tried. */
function nothingFound(file: string): AppError {
  return new AppError(
    'damaged',
    `从“${path.basename(file)}”里读不出任何记录，这台电脑上也没有它的备份，没有写出新文件，原文件没有改动。可以在开始页“从备份恢复”里指定 U 盘上的备份，或打开另一台电脑上的副本。`,
    { path: file },
  );
}

function notKept(problem: string): AppError {
  return new AppError('file', `恢复之前要先把现在的样子备份下来，${problem}因此没有恢复，工作簿没有改动。`);
}
