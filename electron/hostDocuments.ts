import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, realpath, rename, rm, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { basename, extname, join, sep } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { AppError } from '#shared/error.ts';

const maxUpload = 200_000_000;

export interface DocumentFile {
  /** Below the documents folder, with `/`. */
  readonly name: string;
  readonly path: string;
}

/** The files of the documents folder and of the folders in it, newest first. */
export async function listDocuments(folder: string): Promise<DocumentFile[]> {
  await mkdir(folder, { recursive: true });
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.') && !entry.name.endsWith('.part'))
    .map((entry) => join(entry.parentPath, entry.name));
  const dated = await Promise.all(files.map(async (path) => ({ path, time: (await stat(path)).mtimeMs })));
  return dated
    .sort((a, b) => b.time - a.time)
    .slice(0, 500)
    .map(({ path }) => ({ path, name: path.slice(folder.length + 1).replaceAll(sep, '/') }));
}

/** Puts an uploaded file into the documents folder, under a name that is free, and returns its path. */
export async function receiveDocument(folder: string, name: string, request: IncomingMessage): Promise<string> {
  const plain = plainName(name);
  await mkdir(folder, { recursive: true });
  const path = await freePath(folder, plain);
  const part = `${path}.part`;
  try {
    await pipeline(request, limit(maxUpload), createWriteStream(part));
    await rename(part, path);
    return path;
  } catch (error) {
    await rm(part, { force: true });
    await rm(path, { force: true });
    throw error;
  }
}

function plainName(name: string): string {
  const plain = basename(name.replaceAll('\\', '/')).replace(/[:*?"<>|\p{Cc}]/gu, '_');
  if (plain === '' || plain.startsWith('.'))
    throw new AppError('invalid', '文件名不能用，文件没有上传。请改名后重试。');
  return plain.slice(-120);
}

/** Creates the empty file, so that two uploads of one name do not meet. */
async function freePath(folder: string, name: string): Promise<string> {
  const extension = extname(name);
  const stem = name.slice(0, name.length - extension.length);
  for (let number = 1; ; number++) {
    const path = join(folder, number === 1 ? name : `${stem}(${number})${extension}`);
    try {
      await (await open(path, 'wx')).close();
      return path;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
  }
}

function limit(maxBytes: number): Transform {
  let bytes = 0;
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes <= maxBytes) done(null, chunk);
      else done(new AppError('invalid', '文件超过200 MB，没有上传。', { maxBytes }));
    },
  });
}

/** Sends a file of the documents folder to be saved; anything outside of it, also by a link, is refused. */
export async function readDocument(folder: string, path: string, response: ServerResponse): Promise<void> {
  const real = await realFileWithin(folder, path);
  if (real === undefined) {
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('没有这个文件。');
    return;
  }
  response.writeHead(200, {
    'Content-Type': 'application/octet-stream',
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(basename(real))}`,
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-store',
  });
  await pipeline(createReadStream(real), response);
}

async function realFileWithin(folder: string, path: string): Promise<string | undefined> {
  try {
    const [root, real] = [await realpath(folder), await realpath(path)];
    return real.startsWith(root + sep) && (await stat(real)).isFile() ? real : undefined;
  } catch {
    return undefined; // does not exist
  }
}
