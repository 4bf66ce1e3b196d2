import path from 'node:path';
import { newSession } from '../handlers/workspace.ts';
import { loadPack } from '../packLibrary.ts';
import { listRounds } from '../store/rounds.ts';
import type { Command } from './command.ts';
import { parseUsage, required } from './usage.ts';

export const newCommand: Command = async (argv, { context }) => {
  const { positionals, values } = parseUsage(argv, { pack: { type: 'string' } }, ['文件.chabao']);
  const file = path.resolve(positionals[0] ?? '');
  const pack = loadPack(context.resourcesDir, required(values.pack, 'pack'));
  context.session = newSession(context, file, pack);
  const rounds = listRounds(context.session.store.db).map(({ id, title }) => ({ id, title }));
  return {
    json: { path: file, pack: pack.id, rounds, units: pack.units.length },
    text: `已新建 ${file}：模板“${pack.title}”，${pack.units.length} 个单位，轮次 ${rounds[0]?.id}（${rounds[0]?.title}）。`,
  };
};
