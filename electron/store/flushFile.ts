import { closeSync, fsyncSync, openSync } from 'node:fs';

/** What was written to it is on the disk, before it gets the name by which it counts. */
export function flushFile(file: string): void {
  const handle = openSync(file, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
