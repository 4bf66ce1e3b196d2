import path from 'node:path';
import { personalInRound } from '#shared/bulletin/personalInRound.ts';
import type { AppContract } from '#shared/contract.ts';
import type { Handlers } from '#shared/contractType.ts';
import { AppError } from '#shared/error.ts';
import { exportFiles } from '../exportFiles.ts';
import { roundData } from '../session.ts';
import { type Context, currentSession } from './context.ts';

export function exportHandlers(context: Context): Handlers<AppContract>['export'] {
  let running: AbortController | null = null;
  return {
    run: async ({ roundId, folder, ...wanted }) => {
      if (running) throw new AppError('conflict', '上一次导出还没有结束，请等它完成或先取消。');
      running = new AbortController();
      try {
        const request = { ...wanted, folder: path.resolve(folder), existing: 'number' as const };
        return await exportFiles(roundData(currentSession(context), roundId), request, {
          signal: running.signal,
          onProgress: (done, total, label) => context.notify('progress', { task: 'export', done, total, label }),
        });
      } finally {
        running = null;
      }
    },
    personal: ({ roundId }) => personalInRound(roundData(currentSession(context), roundId)),
    cancel: () => running?.abort(),
  };
}
