import { hash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { AppError } from '#shared/error.ts';
import type { Change } from '#shared/store/change.ts';
import { findBlob, listBlobsOf } from '../store/blobs.ts';
import { listChangesBeyond } from '../store/mergeChanges.ts';
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
 * this device. The files go one by one, so that only one is in memory. The file appears whole or not at all. Throws AppError `file` or
 * `cancelled`.
 */
export async function writeBundle(store: Store, key: DeviceKey, request: BundleRequest): Promise<WrittenBundle> {
  const changes = listChangesBeyond(store.db, request.known);
  const lines = linesOf(changes);
  const wants = request.wants ?? (() => true);
  const files = listBlobsOf(store.db, changes).filter(({ hash: sha }) => wants(sha));
  const manifest = Buffer.from(JSON.stringify(manifestOf(store, key, changes.length, lines, files), null, 1));
  const { signal } = request;
  const fill = async (write: (bytes: Buffer) => Promise<void>) => {
    const zip = createZipWriter(write);
    await zip.add(parts.manifest, manifest);
    await zip.add(parts.signature, Buffer.from(key.sign(manifest)));
    await zip.add(parts.changes, lines, true);
    for (const [done, { hash: sha }] of files.entries()) {
      throwIfCancelled(signal, request.file);
      // Photos are packed already.
      await zip.add(filePart(sha), presentBlob(store, sha, request.file));
      request.onProgress?.(done + 1, files.length);
    }
    await zip.finish();
  };
  const write = (temporary: string) => writeThrough(temporary, request.passphrase, fill);
  const path = await writeAtomically(request.file, request.existing, write, signal);
  return { path, changes: changes.length, files: files.length };
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

/** How many changes are put into words at a time: all of them may be longer than a string can be. */
const slice = 5000;

function linesOf(changes: readonly Change[]): Buffer {
  const pieces: Buffer[] = [];
  for (let from = 0; from < changes.length; from += slice) {
    const lines = changes.slice(from, from + slice).map((change) => `${JSON.stringify(change)}\n`);
    pieces.push(Buffer.from(lines.join('')));
  }
  return Buffer.concat(pieces);
}

function presentBlob(store: Store, sha: string, file: string): Buffer {
  if (!store.db.open) throw new AppError('cancelled', '工作簿已关闭，没有写出交换包。', { path: file });
  const bytes = findBlob(store.db, sha);
  if (bytes) return bytes;
  throw new AppError('damaged', `证据文件 ${sha.slice(0, 8)} 的内容不在工作簿里，没有写出交换包。请先用“校验”查明。`);
}

function manifestOf(
  store: Store,
  key: DeviceKey,
  count: number,
  lines: Buffer,
  files: readonly { readonly hash: string; readonly bytes: number }[],
): BundleManifest {
  return {
    format: 'chabao-bundle/1',
    id: store.newId(),
    createdAt: new Date(store.now()).toISOString(),
    person: store.person,
    device: store.device,
    rounds: listRounds(store.db).map(({ id, title }) => ({ id, title })),
    knows: listWriters(store.db).map(({ id, lastSeq }) => ({ writer: id, lastSeq })),
    changes: { count, sha256: hash('sha256', lines, 'hex') },
    files: files.map(({ hash: sha, bytes }) => ({ sha256: sha, bytes })),
    publicKey: key.publicKey,
  };
}
