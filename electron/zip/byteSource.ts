import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** Bytes that are read piece by piece, however many there are in all. */
export interface ByteSource {
  readonly size: number;
  /** Throws RangeError where there are not so many. */
  read(at: number, length: number): Buffer;
}

export function memorySource(bytes: Buffer): ByteSource {
  return {
    size: bytes.length,
    read(at, length) {
      refuseBeyond(bytes.length, at, length);
      return bytes.subarray(at, at + length);
    },
  };
}

/** Opened anew for each piece: nobody is kept from pulling the stick out, and a file that was cut meanwhile is noticed. */
export function fileSource(path: string): ByteSource {
  const size = withFile(path, (handle) => fstatSync(handle).size);
  return {
    size,
    read(at, length) {
      refuseBeyond(size, at, length);
      return withFile(path, (handle) => readAll(handle, at, length));
    },
  };
}

function withFile<Result>(path: string, act: (handle: number) => Result): Result {
  const handle = openSync(path, 'r');
  try {
    return act(handle);
  } finally {
    closeSync(handle);
  }
}

function readAll(handle: number, at: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  let done = 0;
  while (done < length) {
    const read = readSync(handle, bytes, done, length - done, at + done);
    if (read === 0) throw new RangeError('the file was cut short');
    done += read;
  }
  return bytes;
}

function refuseBeyond(size: number, at: number, length: number): void {
  if (at < 0 || length < 0 || at + length > size) throw new RangeError(`${length} bytes at ${at} of ${size}`);
}
