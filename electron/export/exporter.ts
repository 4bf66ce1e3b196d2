import type { Exported } from '#shared/document/exportOrder.ts';
import { AppError } from '#shared/error.ts';
import type { Session } from '../session.ts';
import type { AnswerTo, ExportJob } from './exportJob.ts';
import { runInThread, type ThreadPorts } from './exportThread.ts';

export interface Exporter {
  /** Runs it in a thread. Throws AppError; `conflict` while another export writes. */
  run<Job extends ExportJob>(session: Session, job: Job): Promise<AnswerTo<Job>>;
  /** Stops what is being written; files that are complete stay. */
  cancel(): void;
  /** Settles when nothing is written any more. */
  settled(): Promise<void>;
}

/** Exports, one after the other; one that writes is refused while another one writes. */
export function createExporter(ports: ThreadPorts): Exporter {
  let writing: AbortController | null = null;
  let last: Promise<unknown> = Promise.resolve();

  function queue<Job extends ExportJob>(session: Session, job: Job, signal: AbortSignal) {
    const answer = last.then(() => runInThread(session.store, job, signal, ports));
    last = answer.catch(() => undefined);
    return answer;
  }

  return {
    run: async (session, job) => {
      if (job.kind !== 'write') return queue(session, job, new AbortController().signal);
      if (writing) throw new AppError('conflict', '上一次导出还没有结束，请等它完成或先取消。');
      writing = new AbortController();
      try {
        return await queue(session, job, writing.signal);
      } catch (error) {
        if (!(error instanceof AppError && error.code === 'cancelled')) throw error;
        return { files: [], notices: null, stopped: true } as Exported as AnswerTo<typeof job>;
      } finally {
        writing = null;
      }
    },
    cancel: () => writing?.abort(),
    settled: async () => void (await last),
  };
}
