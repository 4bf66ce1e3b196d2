import path from 'node:path';
import type { AppContract } from '#shared/contract.ts';
import type { Handlers } from '#shared/contractType.ts';
import { AppError } from '#shared/error.ts';
import { writeNotices } from '../export/writeNotices.ts';
import { type Context, currentSession } from './context.ts';

export function noticeHandlers(context: Context): Handlers<AppContract>['notice'] {
  let running: AbortController | null = null;
  return {
    export: async ({ folder, ...order }) => {
      if (running) throw new AppError('conflict', '上一次导出还没有结束，请等它完成或先取消。');
      running = new AbortController();
      try {
        const request = { ...order, folder: path.resolve(folder), existing: 'number' as const };
        return await writeNotices(currentSession(context), request, {
          signal: running.signal,
          onProgress: (done, total, label) => context.notify('progress', { task: 'export', done, total, label }),
        });
      } finally {
        running = null;
      }
    },
    cancel: () => running?.abort(),
  };
}
