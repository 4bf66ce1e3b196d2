import { readFileSync } from 'node:fs';
import path from 'node:path';

const folder = path.join(import.meta.dirname, '../fixtures/golden');

/** One golden file, for example `qianyang-2022q2/annex2.json`; the caller says what is in it. */
export function golden<T>(file: string): T {
  return JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as T;
}
