import path from 'node:path';
import { AppError, type ErrorCode } from '#shared/error.ts';

/** The file as it is called in sentences. */
export function quoted(file: string): string {
  return `“${path.basename(file)}”`;
}

const sentences: readonly (readonly [RegExp, ErrorCode, (name: string) => string])[] = [
  [
    /^(SQLITE_FULL|SQLITE_IOERR_SHMSIZE|ENOSPC|EDQUOT)$/,
    'file',
    (name) => `磁盘已满，${name}这一次没有保存。此前确认保存的内容都在。请清理磁盘空间后再试。`,
  ],
  [
    /^(SQLITE_READONLY.*|EROFS|EACCES|EPERM|SQLITE_PERM)$/,
    'file',
    (name) => `${name}所在的文件夹或文件是只读的，不能写入，这一次没有保存。请换一个可写的文件夹，或请管理员开放权限。`,
  ],
  [
    /^(SQLITE_BUSY.*|SQLITE_LOCKED.*|SQLITE_PROTOCOL|EBUSY)$/,
    'locked',
    (name) => `${name}正被另一个程序占用，这一次没有保存。此前确认保存的内容都在。请稍候再试。`,
  ],
  [
    /^(SQLITE_CORRUPT.*|SQLITE_NOTADB|SQLITE_IOERR_SHORT_READ)$/,
    'damaged',
    (name) => `${name}的内容已损坏，读不下去，没有改动它。请用旁边的备份文件（名称中有“备份”）恢复。`,
  ],
  [
    /^(SQLITE_CANTOPEN.*|ENOENT|ENOTDIR|ENAMETOOLONG|EISDIR)$/,
    'file',
    (name) => `打不开${name}：文件或文件夹不存在，或没有权限。没有改动任何内容，请核对位置。`,
  ],
  [
    /^(SQLITE_IOERR.*|EIO|ENXIO|ENODEV)$/,
    'file',
    (name) => `读写${name}时磁盘出错，这一次没有保存。此前确认保存的内容都在。请检查磁盘或 U 盘是否插好，再重新打开。`,
  ],
];

/** A failure of the disk or of SQLite as a sentence; anything else is handed back as it is. */
export function fileError(error: unknown, file: string): unknown {
  const given = error instanceof Error && 'code' in error ? String(error.code) : '';
  // SQLite has no code of its own for a header that is none of its.
  const isForeign = given === 'SQLITE_ERROR' && /unsupported file format/.test(String(error));
  const cause = isForeign ? 'SQLITE_NOTADB' : given;
  if (error instanceof AppError) return error;
  for (const [pattern, code, sentence] of sentences) {
    if (pattern.test(cause)) return new AppError(code, sentence(quoted(file)), { path: file, cause });
  }
  return error;
}

export function withFileErrors<Result>(file: string, act: () => Result): Result {
  try {
    return act();
  } catch (error) {
    throw fileError(error, file);
  }
}
