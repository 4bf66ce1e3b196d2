import { join } from 'node:path';
import type { Reply } from '#shared/client.ts';
import { contract } from '#shared/contract.ts';
import { AppError } from '#shared/error.ts';
import { createBackend } from './backend.ts';
import type { FromBackend, ToBackend } from './backendMessage.ts';
import { dispatch } from './dispatch.ts';
import { errorData } from './errorData.ts';
import { collectWhenIdle } from './idleCollection.ts';
import { createLog } from './log.ts';
import { keepYoungHeapSmall } from './youngHeap.ts';

// The store and all handlers in a process of their own, so that no export ever freezes the window.
keepYoungHeapSmall();
collectWhenIdle();
const [userDir = '', resourcesDir = ''] = process.argv.slice(2);
const log = createLog(join(userDir, 'logs'), Date.now);
const send = (message: FromBackend) => process.parentPort.postMessage(message);
/** What the main process was asked to print. */
const printing = new Map<number, (bytes: Uint8Array | null) => void>();
let lastPrint = 0;
const backend = createBackend({
  userDir,
  resourcesDir,
  printHtml,
  notify: (event, payload) => send({ kind: 'notice', event, payload }),
});

process.on('uncaughtException', (error) => {
  log.error('backend', error);
  process.exit(1);
});

process.parentPort.on('message', async ({ data }: { data: ToBackend }) => {
  if (data.kind === 'printed') return takePrinted(data.id, data.bytes);
  if (data.kind === 'evidence') {
    return send({ kind: 'evidence', id: data.id, bytes: backend.evidence.find(data.hash) });
  }
  const reply =
    data.kind === 'close' ? await close() : await dispatch(backend.handlers, contract, data.call, data.input, log);
  send({ kind: 'reply', id: data.id, reply });
});

function printHtml(html: string): Promise<Uint8Array> {
  lastPrint += 1;
  const id = lastPrint;
  return new Promise((resolve, reject) => {
    printing.set(id, (bytes) =>
      bytes ? resolve(bytes) : reject(new AppError('file', '没有写出 PDF：打印没有完成，原有文件未改动。请再试一次。')),
    );
    send({ kind: 'print', id, html });
  });
}

function takePrinted(id: number, bytes: Uint8Array | null): void {
  printing.get(id)?.(bytes);
  printing.delete(id);
}

async function close(): Promise<Reply> {
  try {
    await backend.stopExports();
    await backend.finishBackups();
    const { problem } = backend.close();
    return problem === null ? { ok: true, value: null } : { ok: false, error: { code: 'file', message: problem } };
  } catch (error) {
    log.error('close', error);
    return { ok: false, error: errorData(error) };
  }
}
