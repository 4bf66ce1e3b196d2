import path from 'node:path';
import type { AppContract } from '#shared/contract.ts';
import type { Handlers } from '#shared/contractType.ts';
import { AppError } from '#shared/error.ts';
import { importFile } from '../importFile.ts';
import { type Context, currentSession } from './context.ts';

export function importHandlers(context: Context): Handlers<AppContract>['import'] {
  let running: AbortController | null = null;
  return {
    run: async (request) => {
      if (running) throw new AppError('conflict', '上一次导入还没有结束，请等它完成或先取消。');
      running = new AbortController();
      const label = `正在读取“${path.basename(request.path)}”`;
      try {
        return await importFile(currentSession(context), request, context.newId, {
          signal: running.signal,
          onProgress: (done) => context.notify('progress', { task: 'import', done, total: 0, label }),
        });
      } finally {
        running = null;
      }
    },
    cancel: () => running?.abort(),
  };
}
