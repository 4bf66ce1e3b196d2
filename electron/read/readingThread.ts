import path from 'node:path';
import { Worker } from 'node:worker_threads';

export type ReadingThread = Worker;

/** Heap of the reading thread; buffers come on top and are bounded by what a zip may unpack to. */
const heapMegabytes = 512;
const idleSeconds = 10;
/** A person is choosing a file. */
const preparedSeconds = 120;

/** A thread that has read a file waits a little for the next: the dry run is soon followed by the real one. */
let waiting: { thread: Worker; timer: NodeJS.Timeout } | null = null;

export function takeThread(): ReadingThread {
  if (!waiting) return startThread();
  const { thread, timer } = waiting;
  waiting = null;
  clearTimeout(timer);
  thread.ref();
  return thread;
}

/** Starts a thread ahead of the file: whoever chooses one, or opens a workspace first, need not wait for it. */
export function prepareThread(): void {
  if (!waiting) keep(startThread(), preparedSeconds);
}

export function keep(thread: ReadingThread, seconds = idleSeconds): void {
  if (waiting) {
    dismiss(thread);
    return;
  }
  // Neither the thread nor its timer keeps a process alive.
  thread.unref();
  waiting = { thread, timer: setTimeout(() => dismiss(thread), seconds * 1000).unref() };
}

/** Ending takes a while: from now on nobody may take this thread. */
export function dismiss(thread: ReadingThread): void {
  if (waiting?.thread === thread) waiting = null;
  void thread.terminate();
}

function startThread(): Worker {
  const thread = new Worker(threadFile(), {
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes, stackSizeMb: 4 },
    execArgv: ['--no-warnings'],
  });
  thread.on('exit', () => {
    if (waiting?.thread === thread) waiting = null;
  });
  // What goes wrong while nobody reads concerns nobody: the thread ends and a new one is started.
  thread.on('error', () => undefined);
  return thread;
}

/** Its source beside this file, or its bundle at the root of the built program. */
function threadFile(): string {
  const here = import.meta.dirname;
  if (import.meta.filename.endsWith('.ts')) return path.join(here, 'readWorker.ts');
  return path.join(path.basename(here) === 'chunks' ? path.dirname(here) : here, 'readWorker.js');
}
