import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { openZip } from '#electron/excel/zipArchive.ts';
import { readBytes } from '#electron/read/readBytes.ts';
import { AppError } from '#shared/error.ts';
import { zipOf } from './zipOf.ts';

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
    const started = performance.now();
    try {
      readBytes(mutate(sample.bytes, random), sample.name);
      result.read += 1;
    } catch (error) {
      if (error instanceof AppError && error.code === 'file' && error.message.includes('没有读取')) result.refused += 1;
      else result.bugs.push(`${run} ${sample.name}: ${error instanceof Error ? error.stack : error}`);
    }
    const milliseconds = performance.now() - started;
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

/** mulberry32 */
function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Random = () => number;

function mutate(bytes: Buffer, random: Random): Buffer {
  // Damage to the packed bytes of a zip seldom gets past its checksum, so most of it is done to what is inside.
  if (bytes.subarray(0, 2).toString('latin1') === 'PK' && random() < 0.7) return mutateMember(bytes, random);
  return mutateBytes(bytes, random);
}

function mutateMember(bytes: Buffer, random: Random): Buffer {
  const zip = openZip(bytes, { unpackedBytes: 1e9, entries: 10_000 });
  const chosen = Math.floor(random() * zip.names.length);
  const parts = zip.names.map((name, index) => {
    const content = zip.read(name) ?? Buffer.alloc(0);
    return { name, content: index === chosen ? mutateBytes(content, random) : content };
  });
  if (random() < 0.1) parts.splice(chosen, 1);
  return zipOf(parts.map(({ name, content }) => ({ name, content, packed: deflateRawSync(content, { level: 1 }) })));
}

function mutateBytes(bytes: Buffer, random: Random): Buffer {
  const at = () => Math.floor(random() * Math.max(bytes.length, 1));
  const kind = random();
  if (kind < 0.15) return bytes.subarray(0, at());
  if (kind < 0.3) {
    const [from, to] = [at(), at()].sort((a, b) => a - b) as [number, number];
    return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from, to), bytes.subarray(to)]);
  }
  if (kind < 0.4) {
    const from = at();
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + Math.ceil(random() * 64))]);
  }
  const damaged = Buffer.from(bytes);
  const flips = Math.ceil(random() ** 3 * 40);
  for (let flip = 0; flip < flips && damaged.length > 0; flip += 1) {
    const place = at();
    damaged[place] = kind < 0.8 ? (damaged[place] ?? 0) ^ (1 << Math.floor(random() * 8)) : random() < 0.5 ? 0xff : 0;
  }
  return damaged;
}
