import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { AppError } from '#shared/error.ts';
import type { Pasted } from '#shared/import/pasted/readPasted.ts';

/**
 * What was pasted becomes a file, so that it is read, kept with its batch and imported again like any other. HTML is taken
 * where it has a table, since it alone says which cells are merged. The one before is dropped.
 */
export function writePasted(userDir: string, { html = '', text = '' }: Pasted, stamp: string): string {
  const page = /<table[\s>]/i.test(html);
  if (!page && text.trim() === '') {
    throw new AppError('invalid', '粘贴的内容里没有表格，没有读取。请先在 Excel、WPS 或网页里选中表格并复制。');
  }
  const folder = path.join(userDir, 'pasted');
  mkdirSync(folder, { recursive: true });
  for (const old of readdirSync(folder)) rmSync(path.join(folder, old), { force: true });
  const file = path.join(folder, `粘贴的内容${stamp}.${page ? 'html' : 'txt'}`);
  // The mark of UTF-8 keeps the reader from guessing another encoding.
  writeFileSync(file, `\ufeff${page ? html : text}`);
  return file;
}
