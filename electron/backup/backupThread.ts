import { keptThread, threadScript } from '../keptThread.ts';
import type { BackupJob, BackupReply } from './backupJob.ts';

const threads = keptThread({
  script: threadScript(import.meta.filename, 'backupWorker'),
  limits: { maxOldGenerationSizeMb: 1024 },
  // The next one is minutes away: until then its memory is worth more than the moment that starting it takes.
  idleSeconds: 1,
  preparedSeconds: 20,
});

/**
 * Settles with what the thread says; a thread that ends without a word is a backup that was not written. One that is told to stop has let go
 * of the workspace when this settles.
 */
export function runBackupJob(job: BackupJob, signal?: AbortSignal): Promise<BackupReply> {
  const thread = threads.take();
  const stop = () => void threads.dismiss(thread);
  return new Promise((resolve) => {
    const settle = (reply: BackupReply) => {
      signal?.removeEventListener('abort', stop);
      thread.off('message', onMessage).off('error', onEnd).off('exit', onEnd);
      resolve(reply);
    };
    const onMessage = (reply: BackupReply) => {
      threads.keep(thread);
      settle(reply);
    };
    const onEnd = () => {
      void threads.dismiss(thread);
      settle({ ok: false, message: '后台意外停止，这一次没有做完。工作簿不受影响，稍后会自动再试。' });
    };
    signal?.addEventListener('abort', stop);
    thread.on('message', onMessage).on('error', onEnd).on('exit', onEnd);
    thread.postMessage(job);
  });
}
