import { parentPort } from 'node:worker_threads';
import { checkFiles } from '#shared/consistency/checkFiles.ts';
import { trialOf } from '#shared/consistency/trial/trial.ts';
import { errorData } from '../errorData.ts';
import type { CheckJob, CheckReply, TrialJob, TrialReply } from './checkJob.ts';

// What others have written is checked in a thread of its own: a text made to keep a reader busy must not keep the backend from saving.
parentPort?.on('message', (job: CheckJob | TrialJob) => {
  const reply = (answer: CheckReply | TrialReply): void => parentPort?.postMessage(answer);
  try {
    if (job.task === 'check') reply({ ok: true, papers: checkFiles(job.files, job.words) });
    else tryPaper(job, reply);
  } catch (error) {
    reply({ ok: false, error: errorData(error) });
  }
});

function tryPaper({ document, among }: TrialJob, reply: (answer: TrialReply) => void): void {
  const { total, steps } = trialOf(document, among);
  for (const tried of steps) reply({ ok: true, total, tried });
  reply({ ok: true, total, tried: null });
}
