import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { parentPort } from 'node:worker_threads';
import { errorData } from '../errorData.ts';
import { giveWay } from '../export/giveWay.ts';
import { proveFile } from '../store/recovery/proveFile.ts';
import { writeGeneration } from '../store/recovery/writeGeneration.ts';
import { openBeside } from '../store/store.ts';
import { verifyStore } from '../store/verifyStore.ts';
import type { BackupJob, BackupReply } from './backupJob.ts';

// Backups are written and proved in a thread of their own, so that nobody who records has to wait.
giveWay();
parentPort?.on('message', async (job: BackupJob) => parentPort?.postMessage(await run(job)));

async function run(job: BackupJob): Promise<BackupReply> {
  try {
    if (job.kind === 'prove') return await prove(job.workspace);
    return job.kind === 'write' ? write(job) : verify(job.workspace);
  } catch (error) {
    return { ok: false, message: errorData(error).message };
  }
}

/** Whoever waits for the workspace, or for the processor, comes first. */
async function prove(workspace: string): Promise<BackupReply> {
  const pieces = proveFile(workspace);
  for (;;) {
    const { done, value } = pieces.next();
    if (done) return { ok: true, path: workspace, changes: 0, problems: value === null ? [] : [value] };
    await pause(1);
  }
}

function write({ workspace, place, now, beforeRestore }: Extract<BackupJob, { kind: 'write' }>): BackupReply {
  const { path, changes } = writeGeneration(workspace, place, now, { beforeRestore });
  return { ok: true, path, changes, problems: [] };
}

/** Never through the file system itself: closing a file there would drop the locks that this process has on it. */
function verify(workspace: string): BackupReply {
  const store = openBeside(workspace, { person: '', device: '', now: Date.now, newId: randomUUID });
  try {
    const { problems, changes } = verifyStore(store);
    return { ok: true, path: workspace, changes, problems };
  } finally {
    store.db.close();
    store.release();
  }
}
