import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { AppError } from '#shared/error.ts';
import { type PackSketch, sketchPack } from '#shared/sketch/sketchPack.ts';
import { readSource } from './read/readSource.ts';

/** A pack drafted from a spreadsheet of last quarter. Throws AppError `file` or `invalid`. */
export async function sketchFile(file: string, now: () => number): Promise<PackSketch> {
  const sheets = await readSource(file);
  return sketchPack(sheets, path.parse(file).name, new Date(now()).getFullYear());
}

/** Somebody may have worked on the one that is there. */
export function writeSketch(out: string, { json }: PackSketch): void {
  if (existsSync(out)) throw new AppError('file', `${out} 已经有了，没有覆盖。请换一个文件名。`, { path: out });
  writeFileSync(out, `${JSON.stringify(json, null, 2)}\n`);
}
