import type { RawSheet } from '#shared/import/rawSheet.ts';
import { isPdf, readPdf } from './pdf/readPdf.ts';
import { readBytes } from './readBytes.ts';
import { refusal } from './refusal.ts';

/** A bulletin or an annex of any kind that can be imported, or the text of a PDF. Throws AppError `file`. */
export async function readPaper(bytes: Buffer, name: string): Promise<RawSheet[]> {
  if (!isPdf(bytes)) return readBytes(bytes, name, true);
  try {
    return await readPdf(bytes, name);
  } catch (cause) {
    throw refusal(name, cause);
  }
}
