import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { z } from 'zod';
import { AppError } from '#shared/error.ts';
import type { ChangeRange } from '#shared/exchange/mergeView.ts';
import { type Change, entityNames } from '#shared/store/change.ts';
import { rangeCollector } from '../store/changeRanges.ts';
import { damagedBundle } from './bundleErrors.ts';
import type { BundleManifest } from './bundleManifest.ts';

/** The changes of a bundle, proved. They lie packed in memory, a tenth of what they are, and are unpacked a portion at a time. */
export interface BundleChanges {
  readonly changes: Iterable<Change>;
  /** Whose they are and which, in the order of writers. */
  readonly held: readonly ChangeRange[];
}

export const mostChanges = 10_000_000;
/** A whole pack is one line, and has never had a hundredth of this. */
const mostOfLine = 16 << 20;
/** Lines between which others get their turn. */
const portion = 2000;

const text = z.string().max(400);
const Line = z.strictObject({
  writer: text,
  seq: z.number().int().positive(),
  clock: z.number().int().positive(),
  person: text,
  device: text,
  batch: z.number().int().positive(),
  action: text,
  entity: z.enum(entityNames),
  id: z.string().min(1).max(2000),
  fields: z.record(z.string(), z.json()),
  seen: z.array(text).max(10_000),
});

/** Reads `changes.jsonl` line by line: its hash, how many there are, the shape of each. Throws AppError `damaged`, `newer`, `cancelled`. */
export async function readChanges(
  pieces: AsyncIterable<Buffer>,
  manifest: BundleManifest,
  name: string,
  signal?: AbortSignal,
): Promise<BundleChanges> {
  if (manifest.changes.count > mostChanges) throw damagedBundle(name, { count: manifest.changes.count });
  const sha = createHash('sha256');
  const packed: Buffer[] = [];
  const held = rangeCollector();
  // Of altered bytes the shape of a line says nothing: whether they are says the hash, which is known at the end.
  let fault: AppError | null = null;
  let count = 0;
  for await (const lines of linePortions(hashed(pieces, sha), name)) {
    if (signal?.aborted) throw new AppError('cancelled', '已取消，没有合并任何内容。');
    if (fault) continue;
    try {
      for (const line of lines) {
        count += 1;
        const { writer, seq } = parseChange(line, count, name);
        held.add(writer, seq);
      }
      packed.push(deflateRawSync(lines.join('\n'), { level: 1 }));
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      fault = error;
    }
    await nextTurn();
  }
  if (sha.digest('hex') !== manifest.changes.sha256) throw damagedBundle(name, { part: 'changes.jsonl' });
  if (fault) throw fault;
  if (count !== manifest.changes.count) throw damagedBundle(name, { count });
  return { changes: { [Symbol.iterator]: () => unpacked(packed) }, held: held.ranges() };
}

function* unpacked(packed: readonly Buffer[]): Generator<Change> {
  for (const lines of packed) {
    for (const line of inflateRawSync(lines).toString('utf8').split('\n')) yield JSON.parse(line) as Change;
  }
}

async function* hashed(pieces: AsyncIterable<Buffer>, sha: { update(bytes: Buffer): unknown }): AsyncGenerator<Buffer> {
  for await (const piece of pieces) {
    sha.update(piece);
    yield piece;
  }
}

/** The lines in portions. A line that does not end is refused before it fills the memory. */
async function* linePortions(pieces: AsyncIterable<Buffer>, name: string): AsyncGenerator<string[]> {
  let begun: Buffer[] = [];
  let length = 0;
  let lines: string[] = [];
  const take = (bytes: Buffer) => {
    length += bytes.length;
    if (length > mostOfLine) throw damagedBundle(name, { line: 'too long' });
    begun.push(bytes);
  };
  const end = () => {
    lines.push(Buffer.concat(begun).toString('utf8'));
    begun = [];
    length = 0;
  };
  for await (const piece of pieces) {
    let from = 0;
    for (let at = piece.indexOf(0x0a); at >= 0; at = piece.indexOf(0x0a, from)) {
      take(piece.subarray(from, at));
      end();
      from = at + 1;
      if (lines.length < portion) continue;
      yield lines;
      lines = [];
    }
    if (from < piece.length) take(piece.subarray(from));
  }
  if (length > 0) end();
  if (lines.length > 0) yield lines;
}

function parseChange(line: string, number: number, name: string): Change {
  const change = Line.safeParse(parseJson(line));
  if (change.success) return change.data as Change;
  const issue = change.error.issues[0];
  if (issue?.path[0] !== 'entity') throw damagedBundle(name, { line: number, path: issue?.path.join('.') });
  throw new AppError(
    'newer',
    `交换包“${name}”里有本程序不认得的内容，由较新版本的查报产生。没有合并任何内容，请升级程序后再试。`,
    { line: number },
  );
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
