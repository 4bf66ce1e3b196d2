import path from 'node:path';
import { type ResourceLimits, Worker } from 'node:worker_threads';

export interface ThreadKind {
  readonly script: string;
  readonly limits: ResourceLimits;
  /** How long one that has done its work waits for more. */
  readonly idleSeconds: number;
  /** How long one waits that was started while a person is still choosing. */
  readonly preparedSeconds: number;
}

/** Threads of one kind: one that has done its work waits a little for more, for starting one takes as long as a small job. */
export interface KeptThread {
  take(): Worker;
  /** Starts a thread ahead of the work. */
  prepare(): void;
  keep(thread: Worker, seconds?: number): void;
  /** Ending takes a while: from now on nobody may take this thread. */
  dismiss(thread: Worker): Promise<number>;
}

export function keptThread({ script, limits, idleSeconds, preparedSeconds }: ThreadKind): KeptThread {
  let waiting: { thread: Worker; timer: NodeJS.Timeout } | null = null;

  const forget = (thread: Worker) => {
    if (waiting?.thread === thread) waiting = null;
  };
  const dismiss = (thread: Worker) => {
    forget(thread);
    return thread.terminate();
  };
  const start = () => {
    const thread = new Worker(script, { resourceLimits: limits, execArgv: ['--no-warnings'] });
    thread.on('exit', () => forget(thread));
    // What goes wrong while it has nothing to do concerns nobody: the thread ends and a new one is started.
    thread.on('error', () => undefined);
    return thread;
  };
  const keep = (thread: Worker, seconds = idleSeconds) => {
    if (waiting) return void dismiss(thread);
    // Neither the thread nor its timer keeps a process alive.
    thread.unref();
    waiting = { thread, timer: setTimeout(() => void dismiss(thread), seconds * 1000).unref() };
  };
  return {
    take: () => {
      if (!waiting) return start();
      const { thread, timer } = waiting;
      waiting = null;
      clearTimeout(timer);
      thread.ref();
      return thread;
    },
    prepare: () => {
      if (!waiting) keep(start(), preparedSeconds);
    },
    keep,
    dismiss,
  };
}

/** A script's source beside the file that asks for it, or its bundle at the root of the built program. */
export function threadScript(asking: string, name: string): string {
  const here = path.dirname(asking);
  if (asking.endsWith('.ts')) return path.join(here, `${name}.ts`);
  return path.join(path.basename(here) === 'chunks' ? path.dirname(here) : here, `${name}.js`);
}
