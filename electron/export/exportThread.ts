import type { Worker } from 'node:worker_threads';
import { AppError } from '#shared/error.ts';
import { keptThread, threadScript } from '../keptThread.ts';
import { findBlob } from '../store/blobs.ts';
import type { Store } from '../store/store.ts';
import { dropTemporary } from '../writeAtomically.ts';
import type { AnswerTo, ExportControl, ExportJob, FromExportThread, ToExportThread } from './exportJob.ts';

export interface ThreadPorts {
  readonly onProgress: ExportControl['onProgress'];
  /** Undefined: LibreOffice is asked. */
  readonly printHtml: ((html: string) => Promise<Uint8Array>) | undefined;
}

const threads = keptThread({
  script: threadScript(import.meta.filename, 'exportWorker'),
  limits: { maxOldGenerationSizeMb: 1536 },
  idleSeconds: 60,
  preparedSeconds: 60,
});

/** A table that is being computed cannot be asked to stop: it gets so many milliseconds to come to an end. */
const patience = 3000;

/** Settles with the thread's answer; in every other case the thread is ended, and what it was writing is removed. */
export function runInThread<Job extends ExportJob>(
  store: Store,
  job: Job,
  signal: AbortSignal,
  ports: ThreadPorts,
): Promise<AnswerTo<Job>> {
  if (signal.aborted) return Promise.reject(cancelled());
  return new Promise((resolve, reject) => {
    const thread = threads.take();
    // Once it has ended it no longer knows its own number, by which its temporary files are known.
    const { threadId } = thread;
    const send = (message: ToExportThread) => thread.postMessage(message);
    const settle = (finish: () => void) => {
      clearTimeout(limit);
      signal.removeEventListener('abort', onAbort);
      thread.off('message', onMessage).off('error', onError).off('exit', onExit);
      finish();
    };
    const fail = (error: AppError) => settle(() => void clearAway(thread, threadId, job).then(() => reject(error)));
    let limit: NodeJS.Timeout | undefined;
    const onAbort = () => {
      send({ kind: 'cancel' });
      limit = setTimeout(() => fail(cancelled()), patience);
    };
    const onError = (error: unknown) => fail(crashed(error));
    const onExit = () => fail(crashed(undefined));
    const onMessage = (message: FromExportThread) => {
      if (message.kind === 'progress') return ports.onProgress(message.done, message.total, message.label);
      if (message.kind === 'picture' || message.kind === 'print') return void fetch(message, store, ports).then(send);
      settle(() => threads.keep(thread));
      if (message.kind === 'done') resolve(message.answer as AnswerTo<Job>);
      else reject(carriedOver(message));
    };
    signal.addEventListener('abort', onAbort);
    thread.on('message', onMessage).on('error', onError).on('exit', onExit);
    send({ kind: 'begin', job, file: store.path, prints: ports.printHtml !== undefined });
  });
}

/** What the thread cannot get by itself. Null: there is none; the thread says what that means. */
async function fetch(
  asked: Extract<FromExportThread, { kind: 'picture' | 'print' }>,
  { db }: Store,
  { printHtml }: ThreadPorts,
): Promise<ToExportThread> {
  const { id } = asked;
  try {
    const found = asked.kind === 'picture' ? findBlob(db, asked.hash) : await printHtml?.(asked.html);
    return { kind: 'bytes', id, bytes: found ?? null };
  } catch {
    return { kind: 'bytes', id, bytes: null };
  }
}

async function clearAway(thread: Worker, threadId: number, job: ExportJob): Promise<void> {
  await threads.dismiss(thread);
  if (job.kind === 'write') await dropTemporary(job.order.folder, threadId);
}

function cancelled(): AppError {
  return new AppError('cancelled', '已停止导出，写了一半的文件已清除，原有文件未改动。');
}

function crashed(cause: unknown): AppError {
  const memory = cause instanceof Error && 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY';
  if (memory)
    return new AppError(
      'file',
      '导出需要的内存过多，已停止，没有写完的文件已清除，原有文件未改动。请一次少选几个附件再试。',
    );
  const error = new AppError('internal', '导出意外停止，没有写完的文件已清除，原有文件未改动。请再试一次。');
  if (cause instanceof Error && cause.stack !== undefined) error.stack = cause.stack;
  return error;
}

/** With the stack of the thread, for the log. */
function carriedOver({ error, stack }: Extract<FromExportThread, { kind: 'failed' }>): AppError {
  const { code, message, details } = error;
  const carried = new AppError(code, message, details);
  if (stack !== undefined) carried.stack = stack;
  return carried;
}
