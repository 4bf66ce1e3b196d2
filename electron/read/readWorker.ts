import { hash } from 'node:crypto';
import { parentPort } from 'node:worker_threads';
import { errorData } from '../errorData.ts';
import { loadFile } from './loadFile.ts';
import { packSheet } from './packedSheets.ts';
import { readBytes } from './readBytes.ts';
import type { ReadFile, ReadJob, ReadReply } from './readJob.ts';
import { readPaper } from './readPaper.ts';

// Files are read in a thread of their own, so that a hostile one can be stopped and never takes the backend down.
parentPort?.on('message', async (job: ReadJob) => {
  const reply = await run(job);
  parentPort?.postMessage(reply, reply.ok ? handedOver(reply) : []);
});

async function run({ file, name, keepUpTo, asText }: ReadJob): Promise<ReadReply> {
  try {
    const bytes = loadFile(file, name);
    const sheets = (asText ? await readPaper(bytes, name) : readBytes(bytes, name)).map(packSheet);
    return { ok: true, sheets, source: keep(bytes, keepUpTo) };
  } catch (error) {
    return { ok: false, error: errorData(error) };
  }
}

function keep(bytes: Buffer, upTo: number): ReadFile {
  // A copy: small files lie in memory that others share.
  const kept = bytes.length <= upTo ? new Uint8Array(bytes) : null;
  return { hash: hash('sha256', bytes, 'hex'), size: bytes.length, bytes: kept };
}

function handedOver({ sheets, source }: Extract<ReadReply, { ok: true }>): ArrayBuffer[] {
  return [...sheets.map(({ places }) => places.buffer), ...(source.bytes ? [source.bytes.buffer] : [])];
}
