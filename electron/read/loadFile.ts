import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { refusal, sentences, Unreadable } from './refusal.ts';

/** No office file that holds tables is larger. */
export const mostFileBytes = 100 * 1024 * 1024;

/**
 * The bytes of an ordinary file, never more than the limit and never what another program was still writing. Devices and
 * pipes have no end, so that they are not opened for reading at all. Throws AppError `file`.
 */
export function loadFile(file: string, name: string): Buffer {
  // A pipe that nobody writes to would keep the opening waiting for ever.
  const handle = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
  try {
    const before = fstatSync(handle);
    if (!before.isFile()) throw new Unreadable(sentences.notOrdinary);
    if (before.size > mostFileBytes) throw new Unreadable(sentences.largeFile);
    const bytes = readWhole(handle, before.size);
    const after = fstatSync(handle);
    if (bytes.length !== before.size || after.size !== before.size || after.mtimeMs !== before.mtimeMs) {
      throw new Unreadable(sentences.changing);
    }
    return bytes;
  } catch (cause) {
    throw cause instanceof Unreadable ? refusal(name, cause) : cause;
  } finally {
    closeSync(handle);
  }
}

function readWhole(handle: number, size: number): Buffer {
  const bytes = Buffer.alloc(size);
  let at = 0;
  while (at < size) {
    const count = readSync(handle, bytes, at, size - at, at);
    if (count === 0) break;
    at += count;
  }
  return bytes.subarray(0, at);
}
