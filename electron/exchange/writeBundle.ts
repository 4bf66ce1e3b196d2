import { hash } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import JSZip from 'jszip';
import { AppError } from '#shared/error.ts';
import type { Change } from '#shared/store/change.ts';
import { findBlob, listBlobsOf } from '../store/blobs.ts';
import { listChangesBeyond } from '../store/mergeChanges.ts';
import { listRounds } from '../store/rounds.ts';
import type { Store } from '../store/store.ts';
import { listWriters } from '../store/writer.ts';
import { type Existing, throwIfCancelled, writeAtomically } from '../writeAtomically.ts';
import { type BundleManifest, filePart, type KnownWriter, parts } from './bundleManifest.ts';
import type { DeviceKey } from './deviceKey.ts';
import { encrypt } from './encryption.ts';

export interface BundleRequest {
  readonly file: string;
  readonly existing: Existing;
  /** What the other laptop is known to have; empty: everything goes. */
  readonly known: readonly KnownWriter[];
  /** Files to send along; all when it is not given. The changes go in any case: a chain has no holes. */
  readonly wants?: (sha: string) => boolean;
  readonly passphrase?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface WrittenBundle {
  readonly path: string;
  readonly changes: number;
  readonly files: number;
}

/**
 * Writes what the other laptop lacks as a bundle: changes as JSON lines, the files that they name by hash, a manifest signed by
 * this device. The file appears whole or not at all. Throws AppError `file` or `cancelled`.
 */
export async function writeBundle(store: Store, key: DeviceKey, request: BundleRequest): Promise<WrittenBundle> {
  const changes = listChangesBeyond(store.db, request.known);
  const zip = new JSZip();
  const text = changes.map((change) => `${JSON.stringify(change)}\n`).join('');
  const wants = request.wants ?? (() => true);
  const files = listBlobsOf(store.db, changes).filter(({ hash: sha }) => wants(sha));
  refuseTooLarge(files);
  const manifest = Buffer.from(JSON.stringify(manifestOf(store, key, changes, text, files), null, 1));
  zip.file(parts.manifest, manifest);
  zip.file(parts.signature, key.sign(manifest));
  zip.file(parts.changes, text, { compression: 'DEFLATE' });
  for (const { hash: sha } of files) {
    throwIfCancelled(request.signal, request.file);
    const bytes = findBlob(store.db, sha);
    if (!bytes)
      throw new AppError(
        'damaged',
        `证据文件 ${sha.slice(0, 8)} 的内容不在工作簿里，没有写出交换包。请先用“校验”查明。`,
      );
    // Photos are packed already.
    zip.file(filePart(sha), bytes, { compression: 'STORE', createFolders: false });
  }
  const packed = await zip.generateAsync({ type: 'nodebuffer', compression: 'STORE' });
  const bytes = request.passphrase ? encrypt(packed, request.passphrase) : packed;
  const path = await writeAtomically(
    request.file,
    request.existing,
    (temporary) => writeFile(temporary, bytes),
    request.signal,
  );
  return { path, changes: changes.length, files: files.length };
}

/** A bundle is made and proved in memory. */
const mostBytes = 1.9e9;

function refuseTooLarge(files: readonly { readonly bytes: number }[]): void {
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  if (bytes <= mostBytes) return;
  const size = (bytes / 1e9).toFixed(1);
  throw new AppError(
    'invalid',
    `要带的证据和文件共 ${size} GB，一个交换包最多装 1.9 GB，没有写出。请选“只带对方没有的”，或按负责人分几次导出。`,
    { bytes },
  );
}

function manifestOf(
  store: Store,
  key: DeviceKey,
  changes: readonly Change[],
  text: string,
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
    changes: { count: changes.length, sha256: hash('sha256', text, 'hex') },
    files: files.map(({ hash: sha, bytes }) => ({ sha256: sha, bytes })),
    publicKey: key.publicKey,
  };
}
