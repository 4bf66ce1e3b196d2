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
  const files = listBlobsOf(store.db, changes);
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
