import path from 'node:path';
import { AppError } from '#shared/error.ts';
import type { BundleContents, BundlePreview } from '#shared/exchange/mergeView.ts';
import { hasBlob } from '../store/blobs.ts';
import { countUnknown } from '../store/mergeChanges.ts';
import type { Store } from '../store/store.ts';
import { fingerprint } from './deviceKey.ts';
import { refuseForeign } from './mergeBundles.ts';
import { type Bundle, readBundle } from './readBundle.ts';
import { distrust, trustOf } from './trustedDevices.ts';

export interface PreparedBundle {
  readonly preview: BundlePreview;
  /** Null: it is refused. */
  readonly bundle: Bundle | null;
}

export interface PrepareControl {
  readonly userDir: string;
  readonly passphrase?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: (done: number, total: number, name: string) => void;
}

/** Reads and proves bundles, each by itself: one that is refused says why and keeps none of the others back. */
export async function prepareBundles(
  store: Store,
  files: readonly string[],
  control: PrepareControl,
): Promise<PreparedBundle[]> {
  const prepared: PreparedBundle[] = [];
  for (const file of new Set(files)) {
    control.onProgress?.(prepared.length, files.length, path.basename(file));
    prepared.push(await prepareBundle(store, file, control));
  }
  return prepared;
}

async function prepareBundle(store: Store, file: string, control: PrepareControl): Promise<PreparedBundle> {
  const plain = { path: file, name: path.basename(file), refusal: null, wantsPassphrase: false, contents: null };
  try {
    const bundle = await readBundle(file, control.passphrase, control.signal);
    const contents = contentsOf(store, bundle, control.userDir);
    const refusal = distrust(control.userDir, bundle.manifest);
    if (refusal) return { preview: { ...plain, refusal: refusal.message, contents }, bundle: null };
    refuseForeign(store, bundle);
    return { preview: { ...plain, contents }, bundle };
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'cancelled') throw error;
    const wantsPassphrase = error.details?.encrypted === true;
    return { preview: { ...plain, refusal: error.message, wantsPassphrase }, bundle: null };
  }
}

function contentsOf(store: Store, { manifest, changes }: Bundle, userDir: string): BundleContents {
  const lacking = manifest.files.filter(({ sha256 }) => !hasBlob(store.db, sha256));
  return {
    person: manifest.person,
    device: manifest.device,
    createdAt: manifest.createdAt,
    trust: trustOf(userDir, manifest),
    fingerprint: fingerprint(manifest.publicKey),
    changes: changes.length,
    freshChanges: countUnknown(store.db, changes),
    freshFiles: lacking.length,
    freshBytes: lacking.reduce((sum, { bytes }) => sum + bytes, 0),
    lacking: 0,
  };
}
