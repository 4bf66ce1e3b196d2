import path from 'node:path';
import { rescue } from '../backup/rescue.ts';
import { storeOptions } from '../handlers/workspace.ts';
import { backupStore } from '../store/backup.ts';
import type { Command } from './command.ts';
import { openForReading } from './openWorkspace.ts';
import { parseUsage, required } from './usage.ts';

export const backupCommand: Command = async (argv, backend) => {
  const { positionals, values } = parseUsage(argv, { out: { type: 'string' } }, ['文件.chabao']);
  const target = path.resolve(required(values.out, 'out'));
  const { store } = await openForReading(backend, positionals[0] ?? '');
  backupStore(store, target);
  return { json: { path: target }, text: `已备份并核对：${target}` };
};

export const restoreCommand: Command = async (argv, { context }) => {
  const { positionals, values } = parseUsage(argv, { out: { type: 'string' } }, ['备份.chabao']);
  const target = path.resolve(required(values.out, 'out'));
  const { missingFiles } = rescue(path.resolve(positionals[0] ?? ''), target, storeOptions(context));
  const remarks = missingFiles.length > 0 ? [`备份旁边没有这些文件的内容：${missingFiles.join('、')}。`] : [];
  return { json: { path: target, missingFiles }, text: `已恢复为新的工作簿：${target}`, remarks };
};
