import type { Worker } from 'node:worker_threads';
import { keptThread, threadScript } from '../keptThread.ts';

export type ReadingThread = Worker;

/** The dry run is soon followed by the real one. */
const threads = keptThread({
  script: threadScript(import.meta.filename, 'readWorker'),
  // Buffers come on top of the heap and are bounded by what a zip may unpack to.
  limits: { maxOldGenerationSizeMb: 512, stackSizeMb: 4 },
  idleSeconds: 10,
  preparedSeconds: 120,
});

/** Starts a thread ahead of the file: whoever chooses one, or opens a workspace first, need not wait for it. */
export const { take: takeThread, prepare: prepareThread, keep, dismiss } = threads;
