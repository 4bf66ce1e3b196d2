import { readlinkSync } from 'node:fs';
import { setPriority } from 'node:os';

/**
 * Lets whatever else wants the processor go first, for this thread alone: the window is answered at once on a small machine too.
 * Only by a little, so that an export comes to an end beside programs that want all of it.
 * Only Linux can say which thread is meant: elsewhere `setPriority` knows processes alone, and on Windows it would lower the one that answers
 * the window along with this thread, and with it what its disk is asked for; Node has no priority for a worker. There the threads share
 * as they are, and a proof pauses between its pieces (backupWorker.ts).
 */
export function giveWay(): void {
  if (process.platform !== 'linux') return;
  try {
    const thread = Number(readlinkSync('/proc/thread-self').split('/').at(-1));
    setPriority(thread, 4);
  } catch {
    // A system that does not tell, or does not allow it: nothing is lost but a few milliseconds.
  }
}
