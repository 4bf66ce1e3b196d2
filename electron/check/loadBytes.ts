import { existsSync } from 'node:fs';
import path from 'node:path';
import { AppError } from '#shared/error.ts';
import { loadFile } from '../read/loadFile.ts';

/** The bytes of a file that a person names, as it is. Throws AppError `file` with a sentence. */
export function loadBytes(file: string): Buffer {
  const name = path.basename(file);
  if (existsSync(file)) return loadFile(file, name);
  throw new AppError('file', `找不到文件“${name}”。请检查它是否已被移动或改名。`, { file: name });
}
