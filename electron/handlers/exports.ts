import path from 'node:path';
import { personalInRound } from '#shared/bulletin/personalInRound.ts';
import type { AppContract } from '#shared/contract.ts';
import type { Handlers } from '#shared/contractType.ts';
import { AppError } from '#shared/error.ts';
import { exportFiles } from '../export/exportFiles.ts';
import { exportPdf, type PdfPrinter } from '../export/exportPdf.ts';
import { pagePrinter } from '../export/pagePrinter.ts';
import { roundData } from '../session.ts';
import { type Context, currentSession } from './context.ts';

export function exportHandlers(context: Context): Handlers<AppContract>['export'] {
  let running: AbortController | null = null;
  return {
    run: async ({ roundId, folder, pdf, ...wanted }) => {
      if (running) throw new AppError('conflict', '上一次导出还没有结束，请等它完成或先取消。');
      running = new AbortController();
      try {
        const request = { ...wanted, folder: path.resolve(folder), existing: 'number' as const };
        const data = roundData(currentSession(context), roundId);
        const control = {
          signal: running.signal,
          onProgress: (done: number, total: number, label: string) =>
            context.notify('progress', { task: 'export', done, total, label }),
        };
        const files = await exportFiles(data, request, control);
        if (!pdf || running.signal.aborted) return files;
        return [...files, ...(await exportPdf(data, request, control, await printerOf(context)))];
      } finally {
        running = null;
      }
    },
    personal: ({ roundId }) => personalInRound(roundData(currentSession(context), roundId)),
    cancel: () => running?.abort(),
  };
}

async function printerOf({ printHtml }: Context): Promise<PdfPrinter> {
  return printHtml ? pagePrinter(printHtml) : (await import('../export/officePrinter.ts')).officePrinter;
}
