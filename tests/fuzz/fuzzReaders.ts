import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readBytes } from '#electron/read/readBytes.ts';
import { AppError } from '#shared/error.ts';
import { generator, mutate } from './mutate.ts';
import { startStopwatch } from './stopwatch.ts';

export interface FuzzResult {
  read: number;
  refused: number;
  /** What is no refusal: the number of the run and what was thrown. */
  readonly bugs: string[];
  slowest: { file: string; milliseconds: number };
}

interface Sample {
  readonly name: string;
  readonly bytes: Buffer;
}

/** Damages files of the corpus again and again and reads them; the same seed damages them in the same way. */
export function fuzzReaders({ count, seed }: { count: number; seed: number }): FuzzResult {
  const random = generator(seed);
  const corpus = loadCorpus();
  const result: FuzzResult = { read: 0, refused: 0, bugs: [], slowest: { file: '', milliseconds: 0 } };
  for (let run = 0; run < count; run += 1) {
    const sample = corpus[Math.floor(random() * corpus.length)];
    if (!sample) continue;
    const took = startStopwatch();
    try {
      readBytes(mutate(sample.bytes, random), sample.name);
      result.read += 1;
    } catch (error) {
      if (error instanceof AppError && error.code === 'file' && error.message.includes('没有读取')) result.refused += 1;
      else result.bugs.push(`${run} ${sample.name}: ${error instanceof Error ? error.stack : error}`);
    }
    const milliseconds = took();
    if (milliseconds > result.slowest.milliseconds) result.slowest = { file: `${run} ${sample.name}`, milliseconds };
  }
  return result;
}

function loadCorpus(): Sample[] {
  const root = path.join(import.meta.dirname, '../..');
  const folders = [path.join(root, 'tests/fixtures/import/exported'), path.join(root, 'resources/samples')];
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(xlsx|xls|csv|html|docx)$/.test(name))
      .sort()
      .map((name) => ({ name: path.basename(name), bytes: readFileSync(path.join(folder, name)) })),
  );
}
