import type { TextDocument, TextPlace } from '#shared/consistency/read/textDocument.ts';
import type { Trial, TriedNumber } from '#shared/consistency/trial/trial.ts';
import { AppError } from '#shared/error.ts';
import type { TrialJob, TrialReply } from './checkJob.ts';
import { checkThreads } from './checkThreads.ts';

export interface TrialControl {
  /** Only numbers that stand there. */
  readonly among?: readonly TextPlace[];
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

/** A bulletin of five pages takes a few seconds, but the time grows with the square of its length. */
const mostSeconds = 180;

/** 试改 in a thread: what was tried until it is stopped, or has taken too long, is kept. Throws AppError `file`. */
export function runTrial(document: TextDocument, control: TrialControl = {}): Promise<Trial> {
  const { among = null, signal, onProgress } = control;
  if (signal?.aborted) return Promise.resolve({ tried: [], total: 0 });
  const thread = checkThreads.take();
  return new Promise((resolve, reject) => {
    const tried: TriedNumber[] = [];
    let total = 0;
    const settle = (finish: () => void) => {
      clearTimeout(limit);
      signal?.removeEventListener('abort', stop);
      thread.off('message', onMessage).off('error', onEnd).off('exit', onEnd);
      finish();
    };
    const leave = (finish: () => void) =>
      settle(() => {
        void checkThreads.dismiss(thread);
        finish();
      });
    const stop = () => leave(() => resolve({ tried, total }));
    const onEnd = () => leave(() => reject(new AppError('file', '试改需要的内存过多，已停止。校核的结果不受影响。')));
    const limit = setTimeout(stop, mostSeconds * 1000);
    const onMessage = (reply: TrialReply) => {
      if (!reply.ok) {
        const { code, message, details } = reply.error;
        return leave(() => reject(new AppError(code, message, details)));
      }
      total = reply.total;
      if (reply.tried) tried.push(reply.tried);
      onProgress?.(tried.length, total);
      if (reply.tried) return;
      settle(() => {
        checkThreads.keep(thread);
        resolve({ tried, total });
      });
    };
    signal?.addEventListener('abort', stop);
    thread.on('message', onMessage).on('error', onEnd).on('exit', onEnd);
    thread.postMessage({ task: 'trial', document, among } satisfies TrialJob);
  });
}
