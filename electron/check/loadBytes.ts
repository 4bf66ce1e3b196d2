import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '#shared/error.ts';
import { mostFileBytes } from '../read/loadFile.ts';

/** The bytes of a file that a person names. Throws AppError `file` with a sentence. */
export async function loadBytes(file: string): Promise<Buffer> {
  const name = path.basename(file);
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) throw new AppError('file', `找不到文件“${name}”。请检查它是否已被移动或改名。`, { file: name });
  if (found.size > mostFileBytes) throw new AppError('file', `文件“${name}”过大，没有读取。`, { file: name });
  return readFile(file);
}
