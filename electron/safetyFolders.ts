import path from 'node:path';
import { readSettings } from './settings.ts';

/** Where second copies of workspaces lie: first on this laptop itself, then in the folder (a stick) that the user has chosen. */
export function safetyFolders(userDir: string): readonly [string, ...string[]] {
  const { backup } = readSettings(userDir);
  return [path.join(userDir, 'backups'), ...(backup.folder === null ? [] : [path.join(backup.folder, '查报备份')])];
}
