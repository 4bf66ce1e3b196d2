import { randomUUID } from 'node:crypto';
import { parentPort } from 'node:worker_threads';
import { AppError } from '#shared/error.ts';
import { errorData } from '../errorData.ts';
import { startSession } from '../session.ts';
import { snapshot } from '../store/database.ts';
import { openBeside } from '../store/store.ts';
import type { ExportJob, FromExportThread, ToExportThread } from './exportJob.ts';
import { type ExportMaterial, loadMaterial } from './exportMaterial.ts';
import { giveWay } from './giveWay.ts';
import { officePrinter } from './officePrinter.ts';
import { pagePrinter } from './pagePrinter.ts';
import { runJob } from './runJob.ts';

// Exports are computed and written in a thread of their own, so that the window is answered all the while.
giveWay();
let running = new AbortController();
const waiting = new Map<number, (bytes: Uint8Array | null) => void>();
let lastId = 0;

parentPort?.on('message', (message: ToExportThread) => {
  if (message.kind === 'begin') return void begin(message);
  if (message.kind === 'cancel') return running.abort();
  waiting.get(message.id)?.(message.bytes);
  waiting.delete(message.id);
});

function send(message: FromExportThread): void {
  parentPort?.postMessage(message);
}

async function begin({ job, file, prints }: Extract<ToExportThread, { kind: 'begin' }>): Promise<void> {
  running = new AbortController();
  const control = {
    signal: running.signal,
    onProgress: (done: number, total: number, label: string) => send({ kind: 'progress', done, total, label }),
  };
  try {
    const printer = prints ? pagePrinter(printHtml) : officePrinter;
    const answer = await runJob(job, load(file, job), control, { printer, readPicture });
    send({ kind: 'done', answer });
    // Somebody is looking at what could be written: the writers bring large libraries along.
    if (job.kind === 'look') void warmUp();
  } catch (error) {
    send({ kind: 'failed', error: errorData(error), stack: error instanceof Error ? error.stack : undefined });
  }
}

async function warmUp(): Promise<void> {
  await Promise.all([import('../word/writeDocument.ts'), import('../excel/writeWorkbook.ts')]);
}

/** The state of one moment; nothing stays open, so that the workspace can be closed meanwhile. */
function load(file: string, job: ExportJob): ExportMaterial {
  const store = openBeside(file, { person: '', device: '', now: Date.now, newId: randomUUID });
  try {
    return snapshot(store.db, () => loadMaterial(startSession(store), job));
  } finally {
    store.db.close();
    store.release();
  }
}

async function readPicture(hash: string): Promise<Uint8Array | undefined> {
  return (await ask((id) => send({ kind: 'picture', id, hash }))) ?? undefined;
}

async function printHtml(html: string): Promise<Uint8Array> {
  const bytes = await ask((id) => send({ kind: 'print', id, html }));
  if (bytes) return bytes;
  throw new AppError('file', '没有写出 PDF：打印没有完成，原有文件未改动。请再试一次。');
}

function ask(post: (id: number) => void): Promise<Uint8Array | null> {
  lastId += 1;
  const id = lastId;
  return new Promise((resolve) => {
    waiting.set(id, resolve);
    post(id);
  });
}
