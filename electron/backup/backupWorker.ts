import { randomUUID } from 'node:crypto';
import { parentPort } from 'node:worker_threads';
import { errorData } from '../errorData.ts';
import { giveWay } from '../export/giveWay.ts';
import { writeGeneration } from '../store/recovery/writeGeneration.ts';
import { openBeside } from '../store/store.ts';
import { verifyStore } from '../store/verifyStore.ts';
import type { BackupJob, BackupReply } from './backupJob.ts';

// Backups are written and proved in a thread of their own, so that nobody who records has to wait.
giveWay();
parentPort?.on('message', (job: BackupJob) => parentPort?.postMessage(run(job)));

function run(job: BackupJob): BackupReply {
  try {
    return job.kind === 'write' ? write(job) : verify(job.workspace);
  } catch (error) {
    return { ok: false, message: errorData(error).message };
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
