import path from 'node:path';
import { verifyStore } from '../store/verifyStore.ts';
import type { Command } from './command.ts';
import { parseUsage } from './usage.ts';

export const verifyCommand: Command = async (argv) => {
  const { positionals } = parseUsage(argv, {}, ['文件.chabao']);
  const report = verifyStore(path.resolve(positionals[0] ?? ''));
  return {
    json: report,
    text: report.ok ? `完整：${report.changes} 条修改记录环环相扣，数据与记录一致。` : report.problems.join('\n'),
    exitCode: report.ok ? 0 : 1,
  };
};
