import { closeSync, openSync, readSync, realpathSync, statSync } from 'node:fs';
import { AppError } from '#shared/error.ts';
import { quoted, withFileErrors } from './fileError.ts';

/** "Chab" in PRAGMA application_id: tells a workspace from other SQLite files. */
export const applicationId = 0x43686162;

const headerLength = 100;

/** Files that this process has open, for closing one through fs would drop the locks of SQLite on it (POSIX). */
const openHere = new Map<string, number>();

export function noteOpened(path: string): void {
  const key = realpathSync(path);
  openHere.set(key, (openHere.get(key) ?? 0) + 1);
}

export function noteClosed(path: string): void {
  const key = statSync(path, { throwIfNoEntry: false }) ? realpathSync(path) : path;
  openHere.set(key, (openHere.get(key) ?? 1) - 1);
}

export function isOpenHere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined && (openHere.get(realpathSync(path)) ?? 0) > 0;
}

/** Refuses, without touching it, a file that is no workspace of a version known here. */
export function inspectWorkspaceFile(path: string, knownVersion: number): void {
  const name = quoted(path);
  const found = withFileErrors(path, () => statSync(path, { throwIfNoEntry: false }));
  if (!found) throw new AppError('not-found', `没有找到工作簿${name}。它可能已改名或移走，请核对位置。`, { path });
  if (found.isDirectory())
    throw new AppError('file', `${name}是一个文件夹，不是工作簿文件。请选择里面的 .chabao 文件。`, { path });
  if (!found.isFile()) throw new AppError('file', `${name}不是普通文件，不能作为工作簿打开。`, { path });
  if (openHere.get(realpathSync(path))) return;
  if (found.size === 0) {
    throw new AppError('damaged', `工作簿${name}是空的，里面没有任何内容。请用旁边的备份文件（名称中有“备份”）恢复。`, {
      path,
    });
  }
  refuseForeignHeader(
    path,
    withFileErrors(path, () => readHeader(path)),
    knownVersion,
  );
  refuseTruncated(path, found.size);
}

function readHeader(path: string): Buffer {
  const file = openSync(path, 'r');
  try {
    const header = Buffer.alloc(headerLength);
    return header.subarray(0, readSync(file, header, 0, headerLength, 0));
  } finally {
    closeSync(file);
  }
}

// Offsets: https://www.sqlite.org/fileformat.html#the_database_header
function refuseForeignHeader(path: string, header: Buffer, knownVersion: number): void {
  if (!header.subarray(0, 16).equals(Buffer.from('SQLite format 3\0'))) {
    throw new AppError('invalid', `${quoted(path)}不是查报工作簿，没有改动它。请选择扩展名为 .chabao 的工作簿。`, {
      path,
    });
  }
  if (header.length < headerLength) throw truncated(path);
  if (header.readUInt32BE(68) !== applicationId) throw foreign(path);
  refuseNewer(path, header.readUInt32BE(60), knownVersion);
}

export function foreign(path: string): AppError {
  return new AppError(
    'invalid',
    `${quoted(path)}是别的程序的数据库，不是查报工作簿，没有改动它。请选择查报建立的工作簿。`,
    { path },
  );
}

export function refuseNewer(path: string, version: number, knownVersion: number): void {
  if (version <= knownVersion) return;
  throw new AppError(
    'newer',
    `工作簿${quoted(path)}由较新版本的查报建立（格式 ${version}），本程序只认得格式 ${knownVersion}。没有改动它，请升级程序后再打开。`,
    { path, version, knownVersion },
  );
}

/** The header says how many pages there are; with a write-ahead log beside it the file may rightly be shorter. */
function refuseTruncated(path: string, size: number): void {
  const wal = statSync(`${path}-wal`, { throwIfNoEntry: false });
  if (wal && wal.size > 0) return;
  const header = readHeader(path);
  const stored = header.readUInt16BE(16);
  const pageSize = stored === 1 ? 65536 : stored;
  const pages = header.readUInt32BE(28);
  if (size < pageSize * pages) throw truncated(path);
}

function truncated(path: string): AppError {
  return new AppError(
    'damaged',
    `工作簿${quoted(path)}不完整，后面缺了一截，可能是复制或下载时中断。没有改动它，请重新复制，或用旁边的备份文件恢复。`,
    { path },
  );
}
