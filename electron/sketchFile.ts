import path from 'node:path';
import { type PackSketch, sketchPack } from '#shared/sketch/sketchPack.ts';
import { readSource } from './read/readSource.ts';

/** A pack drafted from a spreadsheet of last quarter. Throws AppError `file` or `invalid`. */
export async function sketchFile(file: string, now: () => number): Promise<PackSketch> {
  const sheets = await readSource(file);
  return sketchPack(sheets, path.parse(file).name, new Date(now()).getFullYear());
}
