import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { AppError } from '#shared/error.ts';
import type { ChangeRange } from '#shared/exchange/mergeView.ts';
import { findBlob, listBlobSizes, namedBlobs } from '../store/blobs.ts';
import { portionsOf, rangesBeyond } from '../store/changeRanges.ts';
import { listRounds } from '../store/rounds.ts';
import type { Store } from '../store/store.ts';
import { listWriters } from '../store/writer.ts';
import { type Existing, throwIfCancelled, writeAtomically } from '../writeAtomically.ts';
import { createZipWriter } from '../zip/zipWriter.ts';
import { type BundleManifest, filePart, type KnownWriter, parts } from './bundleManifest.ts';
import type { DeviceKey } from './deviceKey.ts';
import { encryptInto } from './encryption.ts';

export interface BundleRequest {
  readonly file: string;
  readonly existing: Existing;
  /** What the other laptop is known to have; empty: everything goes. */
  readonly known: readonly KnownWriter[];
  /** Files to send along; all when it is not given. The changes go in any case: a chain has no holes. */
  readonly wants?: (sha: string) => boolean;
  readonly passphrase?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: (done: number, total: number) => void;
}

export interface WrittenBundle {
  readonly path: string;
  readonly changes: number;
  readonly files: number;
}

/**
 * Writes what the other laptop lacks as a bundle: changes as JSON lines, the files that they name by hash, a manifest signed by
 * this device. The changes go in portions and the files one by one, so that no more is ever in memory. The file appears whole or not at
 * all. Throws AppError `file` or `cancelled`.
 */
export async function writeBundle(store: Store, key: DeviceKey, request: BundleRequest): Promise<WrittenBundle> {
  const { signal } = request;
  const ranges = rangesBeyond(store.db, request.known);
  const said = saidOf(store, key);
  const wants = request.wants ?? (() => true);
  let [count, sent] = [0, 0];
  const fill = async (write: (bytes: Buffer) => Promise<void>) => {
    const zip = createZipWriter(write);
    const lines = linesOf(store, ranges, request);
    await zip.addPieces(parts.changes, lines.pieces());
    const files = listBlobSizes(store.db, lines.named()).filter(({ hash: sha }) => wants(sha));
    const manifest = Buffer.from(JSON.stringify({ ...said, ...contentOf(lines, files) }, null, 1));
    await zip.add(parts.manifest, manifest);
    await zip.add(parts.signature, Buffer.from(key.sign(manifest)));
    for (const [done, { hash: sha }] of files.entries()) {
      throwIfCancelled(signal, request.file);
      // Photos are packed already.
      await zip.add(filePart(sha), presentBlob(store, sha, request.file));
      request.onProgress?.(done + 1, files.length);
    }
    await zip.finish();
    [count, sent] = [lines.count(), files.length];
  };
  const write = (temporary: string) => writeThrough(temporary, request.passphrase, fill);
  const path = await writeAtomically(request.file, request.existing, write, signal);
  return { path, changes: count, files: sent };
}

type Write = (bytes: Buffer) => Promise<void>;

async function writeThrough(
  file: string,
  passphrase: string | undefined,
  fill: (write: Write) => Promise<void>,
): Promise<void> {
  const handle = await open(file, 'w');
  try {
    const plain: Write = async (bytes) => {
      for (let at = 0; at < bytes.length; ) at += (await handle.write(bytes, at)).bytesWritten;
    };
    if (!passphrase) return await fill(plain);
    const sealed = await encryptInto(plain, passphrase);
    await fill(sealed.write);
    await sealed.finish();
  } finally {
    await handle.close();
  }
}

interface Lines {
  pieces(): AsyncGenerator<Buffer>;
  count(): number;
  sha256(): string;
  /** The hashes of the files that they name. */
  named(): Iterable<string>;
}

/** The changes as they are read and put into words, a portion at a time; what is known of them is known afterwards. */
function linesOf(store: Store, ranges: readonly ChangeRange[], { file, signal }: BundleRequest): Lines {
  const sha = createHash('sha256');
  const named = new Set<string>();
  let count = 0;
  return {
    async *pieces() {
      for (const changes of portionsOf(store.db, ranges)) {
        const piece = Buffer.from(changes.map((change) => `${JSON.stringify(change)}\n`).join(''));
        sha.update(piece);
        count += changes.length;
        for (const hash of namedBlobs(changes)) named.add(hash);
        yield piece;
        // Answers come between two portions.
        await nextTurn();
        throwIfCancelled(signal, file);
        refuseClosed(store, file);
      }
    },
    count: () => count,
    sha256: () => sha.digest('hex'),
    named: () => named,
  };
}

function refuseClosed(store: Store, file: string): void {
  if (!store.db.open) throw new AppError('cancelled', '工作簿已关闭，没有写出交换包。', { path: file });
}

function presentBlob(store: Store, sha: string, file: string): Buffer {
  refuseClosed(store, file);
  const bytes = findBlob(store.db, sha);
  if (bytes) return bytes;
  throw new AppError('damaged', `证据文件 ${sha.slice(0, 8)} 的内容不在工作簿里，没有写出交换包。请先用“校验”查明。`);
}

/** What is known before the changes are read: who writes, and how far it goes. */
function saidOf(store: Store, key: DeviceKey): Omit<BundleManifest, 'changes' | 'files'> {
  return {
    format: 'chabao-bundle/1',
    id: store.newId(),
    createdAt: new Date(store.now()).toISOString(),
    person: store.person,
    device: store.device,
    rounds: listRounds(store.db).map(({ id, title }) => ({ id, title })),
    knows: listWriters(store.db).map(({ id, lastSeq }) => ({ writer: id, lastSeq })),
    publicKey: key.publicKey,
  };
}

function contentOf(
  lines: Lines,
  files: readonly { readonly hash: string; readonly bytes: number }[],
): Pick<BundleManifest, 'changes' | 'files'> {
  return {
    changes: { count: lines.count(), sha256: lines.sha256() },
    files: files.map(({ hash: sha, bytes }) => ({ sha256: sha, bytes })),
  };
}
