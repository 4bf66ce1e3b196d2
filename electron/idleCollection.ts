import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** What the process did since it was last looked at. */
interface Spell {
  /** Processor time of all its threads, in microseconds. */
  readonly worked: number;
  /** By how many bytes the heap is larger than after the last collection. */
  readonly grown: number;
}

const lookEvery = 1000;

/**
 * Collects what is no longer needed while nobody waits. Left to itself V8 does it when the heap is full, which the largest step makes
 * it: a pasted block then took 60 to 90 ms more. Before a paste there is always a moment in another program. It is one stop of 60 to 160 ms:
 * V8 hands out no smaller steps. A minor collection leaves what has grown old, which is nearly all of it (tried: nothing of 20 MB went),
 * and an asynchronous one is the same stop a moment later, when somebody may be back.
 */
export function collectWhenIdle(): void {
  const collect = collector();
  let before = process.cpuUsage();
  let least = heapSize();
  const look = () => {
    const { user, system } = process.cpuUsage(before);
    before = process.cpuUsage();
    // V8 may have collected by itself.
    least = Math.min(least, heapSize());
    if (!isTimeToCollect({ worked: user + system, grown: heapSize() - least })) return;
    collect();
    least = heapSize();
  };
  setInterval(look, lookEvery).unref();
}

/** A second without any call, and so much garbage that it is worth stopping for. */
export function isTimeToCollect({ worked, grown }: Spell): boolean {
  return worked < 10_000 && grown > 24_000_000;
}

/** V8 offers its collection only where the flag is set, in contexts that are made after it. */
export function collector(): () => void {
  setFlagsFromString('--expose-gc');
  return runInNewContext('gc') as () => void;
}

function heapSize(): number {
  return getHeapStatistics().used_heap_size;
}
