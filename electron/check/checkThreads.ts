import { keptThread, threadScript } from '../keptThread.ts';

/** Threads in which papers of others are gone through. */
export const checkThreads = keptThread({
  script: threadScript(import.meta.filename, 'checkWorker'),
  limits: { maxOldGenerationSizeMb: 768, stackSizeMb: 4 },
  idleSeconds: 20,
  preparedSeconds: 60,
});
