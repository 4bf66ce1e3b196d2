import { parentPort } from 'node:worker_threads';
import { checkFiles } from '#shared/consistency/checkFiles.ts';
import { errorData } from '../errorData.ts';
import type { CheckJob, CheckReply } from './checkJob.ts';

// What others have written is checked in a thread of its own: a text made to keep a reader busy must not keep the backend from saving.
parentPort?.on('message', (job: CheckJob) => parentPort?.postMessage(run(job)));

function run({ files, words }: CheckJob): CheckReply {
  try {
    return { ok: true, papers: checkFiles(files, words) };
  } catch (error) {
    return { ok: false, error: errorData(error) };
  }
}
