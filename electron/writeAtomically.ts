import { existsSync } from 'node:fs';
import { open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { threadId } from 'node:worker_threads';
import { AppError } from '#shared/error.ts';

/** What to do when a file of that name is there already: replace it, or write `名 (2).xlsx` beside it. */
export type Existing = 'replace' | 'number';

/**
 * Writes a file whole or not at all: `write` fills a temporary file in the same folder, which is flushed to disk and then
 * takes the name. On any error, or when `signal` is aborted, nothing is left behind and an older file stays as it was.
 * Returns the path written. Throws AppError `file` or `cancelled`.
 */
export async function writeAtomically(
  file: string,
  existing: Existing,
  write: (temporary: string) => Promise<void>,
  signal?: AbortSignal,
): Promise<string> {
  const target = existing === 'number' ? freePath(file) : file;
  const temporary = path.join(path.dirname(file), `${temporaryPrefix(threadId)}${nextNumber()}.tmp`);
  try {
    await write(temporary);
    await flush(temporary);
    throwIfCancelled(signal, file);
    await rename(temporary, target);
    return target;
  } catch (cause) {
    await rm(temporary, { force: true });
    throw asAppError(cause, target);
  }
}

export function throwIfCancelled(signal: AbortSignal | undefined, file: string): void {
  if (!signal?.aborted) return;
  throw new AppError('cancelled', `已取消，没有写出“${path.basename(file)}”，原有文件未改动。`, { path: file });
}

/** Threads of one process count for themselves. */
function temporaryPrefix(thread: number): string {
  return `.chabao-${process.pid}-${thread}-`;
}

/** Removes what a thread was writing when it was ended. */
export function dropTemporary(folder: string, thread: number): Promise<void> {
  return dropFiles(folder, async (name) => name.startsWith(temporaryPrefix(thread)));
}

/** No file takes as long to write: the program that began it is gone. */
const abandonedAfter = 3600_000;

/** Removes what was being written here when a program was killed or the power went. */
export function dropAbandoned(folder: string): Promise<void> {
  return dropFiles(folder, async (name) => Date.now() - (await stat(path.join(folder, name))).mtimeMs > abandonedAfter);
}

async function dropFiles(folder: string, isMeant: (name: string) => Promise<boolean>): Promise<void> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => /^\.chabao-[\d-]+\.tmp$/u.test(name));
  for (const name of names) {
    // Gone meanwhile, or held by somebody: it is in nobody's way.
    const meant = await isMeant(name).catch(() => false);
    if (meant) await rm(path.join(folder, name), { force: true }).catch(() => undefined);
  }
}

let written = 0;
function nextNumber(): number {
  written += 1;
  return written;
}

function freePath(file: string): string {
  const { dir, name, ext } = path.parse(file);
  let candidate = file;
  for (let number = 2; existsSync(candidate); number += 1) candidate = path.join(dir, `${name} (${number})${ext}`);
  return candidate;
}

async function flush(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function asAppError(cause: unknown, file: string): unknown {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const sentence = sentences[code];
  if (cause instanceof AppError || sentence === undefined) return cause;
  const message = sentence(path.basename(file), path.dirname(file));
  return new AppError('file', message, { path: file, cause: code });
}

const openElsewhere = (name: string) =>
  `“${name}”写不进去：它正被其他程序打开，或没有写入权限。原有文件未改动；请关闭打开它的程序，或换一个文件夹再试。`;
const noPermission = (_: string, folder: string) =>
  `文件夹“${folder}”不能写入，没有写出文件。请检查权限，或换一个文件夹再试。`;
const noFolder = (_: string, folder: string) => `找不到文件夹“${folder}”，没有写出文件。请换一个文件夹再试。`;

const sentences: Readonly<Record<string, (name: string, folder: string) => string>> = {
  EBUSY: openElsewhere,
  EPERM: openElsewhere,
  EACCES: noPermission,
  EROFS: noPermission,
  ENOENT: noFolder,
  ENOTDIR: noFolder,
  EISDIR: (name, folder) => `文件夹“${folder}”里已有一个名为“${name}”的文件夹，没有写出文件。请换一个名称再试。`,
  ENOSPC: (name, folder) => `磁盘已满，“${name}”没有写出，原有文件未改动。请在“${folder}”所在的磁盘腾出空间再试。`,
  EFBIG: (name, folder) =>
    `“${name}”没有写出：“${folder}”所在的磁盘（多半是 FAT32 格式的 U 盘）存不下超过 4 GB 的文件。原有文件未改动；请换一个 NTFS 或 exFAT 格式的盘，或分几次写出。`,
  EDQUOT: (name) => `磁盘配额已用完，“${name}”没有写出，原有文件未改动。请腾出空间再试。`,
  ENAMETOOLONG: (name) => `文件名“${name}”太长，没有写出。请换一个短些的名称再试。`,
};
