import { randomUUID } from 'node:crypto';
import { createWriteStream, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AppError } from '#shared/error.ts';
import { maxEvidence } from '#shared/evidence/limits.ts';

/** A token names an upload; nothing else is ever looked for in the folder. */
const tokenForm = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const day = 24 * 60 * 60 * 1000;

export function uploadFolder(userDir: string): string {
  return join(userDir, 'uploads');
}

/** Bytes on their way into the workspace lie in a file of their own until the call that takes them in names their token. */
export async function receiveUpload(folder: string, source: Uint8Array | AsyncIterable<Uint8Array>): Promise<string> {
  await mkdir(folder, { recursive: true });
  const token = randomUUID();
  const file = join(folder, token);
  try {
    const chunks = source instanceof Uint8Array ? [source] : source;
    await pipeline(Readable.from(chunks, { objectMode: false }), limit(), createWriteStream(file, { flags: 'wx' }));
    return token;
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  }
}

function limit(): Transform {
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes <= maxEvidence) done(null, chunk);
      else done(new AppError('invalid', '文件超过50 MB，没有加入。请压缩后再加。', { maxEvidence }));
    },
  });
}

export function readUpload(folder: string, token: string): Buffer {
  const file = join(folder, token);
  if (!tokenForm.test(token) || !statSync(file, { throwIfNoEntry: false })?.isFile()) {
    throw new AppError('not-found', '上传的内容已不在，没有加入证据。请重新选择文件。', { token });
  }
  return readFileSync(file);
}

export function dropUploads(folder: string, tokens: readonly string[]): void {
  for (const token of tokens) {
    if (tokenForm.test(token)) rmSync(join(folder, token), { force: true });
  }
}

/** What a crash left behind. Another window may be uploading at this moment, so only old ones go. */
export function dropOldUploads(folder: string, now: number): void {
  if (!statSync(folder, { throwIfNoEntry: false })) return;
  for (const token of readdirSync(folder)) {
    const found = statSync(join(folder, token), { throwIfNoEntry: false });
    if (found && now - found.mtimeMs > day) dropUploads(folder, [token]);
  }
}
