import { parentPort } from 'node:worker_threads';
import { errorData } from '../errorData.ts';
import { loadFile } from './loadFile.ts';
import { packSheet } from './packedSheets.ts';
import { readBytes } from './readBytes.ts';
import type { ReadJob, ReadReply } from './readJob.ts';

// Files are read in a thread of their own, so that a hostile one can be stopped and never takes the backend down.
parentPort?.on('message', ({ file, name }: ReadJob) => {
  const reply = run(file, name);
  parentPort?.postMessage(reply, reply.ok ? reply.sheets.map(({ places }) => places.buffer) : []);
});

function run(file: string, name: string): ReadReply {
  try {
    return { ok: true, sheets: readBytes(loadFile(file, name), name).map(packSheet) };
  } catch (error) {
    return { ok: false, error: errorData(error) };
  }
}
