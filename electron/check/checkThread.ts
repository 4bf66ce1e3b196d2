import type { FilePaper } from '#shared/consistency/checkFiles.ts';
import { AppError } from '#shared/error.ts';
import type { CheckJob, CheckReply } from './checkJob.ts';
import { checkThreads as threads } from './checkThreads.ts';

/** Thirty pages with ten annexes take a second; an old laptop takes four times as long. */
const mostSeconds = 20;

/** Throws AppError `file` where the papers are none, or cannot be gone through. */
export function runCheck(job: CheckJob): Promise<readonly FilePaper[]> {
  const thread = threads.take();
  return new Promise((resolve, reject) => {
    const settle = (finish: () => void) => {
      clearTimeout(limit);
      thread.off('message', onMessage).off('error', onEnd).off('exit', onEnd);
      finish();
    };
    const fail = (sentence: string) =>
      settle(() => {
        void threads.dismiss(thread);
        reject(new AppError('file', sentence));
      });
    const onEnd = () => fail('校核这些文件需要的内存过多，已停止，没有校核。请只留下通报正文和它的附件再试。');
    const limit = setTimeout(
      () => fail(`校核了 ${mostSeconds} 秒还没有校完，已停止。请只留下通报正文和它的附件再试。`),
      mostSeconds * 1000,
    );
    const onMessage = (reply: CheckReply) =>
      settle(() => {
        threads.keep(thread);
        if (reply.ok) resolve(reply.papers);
        else reject(new AppError(reply.error.code, reply.error.message, reply.error.details));
      });
    thread.on('message', onMessage).on('error', onEnd).on('exit', onEnd);
    thread.postMessage(job);
  });
}
