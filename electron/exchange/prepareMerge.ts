import path from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { AppError } from '#shared/error.ts';
import type { BundleContents, BundlePreview } from '#shared/exchange/mergeView.ts';
import { hasBlob } from '../store/blobs.ts';
import { countUnknown } from '../store/changeRanges.ts';
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
  try {
    const bundle = await readBundle(file, control.passphrase, control.signal);
    await proveLacking(store, bundle, path.basename(file), control);
    return judgeBundle(store, file, bundle, control.userDir);
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'cancelled') throw error;
    const wantsPassphrase = error.details?.encrypted === true;
    return { preview: { ...plainPreview(file), refusal: error.message, wantsPassphrase }, bundle: null };
  }
}

/** Whether a bundle that was read may be merged here, and what it would bring. */
export function judgeBundle(store: Store, file: string, bundle: Bundle, userDir: string): PreparedBundle {
  const contents = contentsOf(store, bundle, userDir);
  const preview = { ...plainPreview(file), contents };
  const distrusted = distrust(userDir, bundle.manifest);
  if (distrusted) return { preview: { ...preview, refusal: distrusted.message }, bundle: null };
  try {
    refuseForeign(store, bundle);
    return { preview, bundle };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { preview: { ...preview, refusal: error.message, contents: null }, bundle: null };
  }
}

function plainPreview(file: string): BundlePreview {
  return { path: file, name: path.basename(file), refusal: null, wantsPassphrase: false, contents: null };
}

/** A damaged photo is found before anything is merged, and keeps back only the bundle that it is in. */
async function proveLacking(store: Store, bundle: Bundle, name: string, control: PrepareControl): Promise<void> {
  const lacking = bundle.manifest.files.filter(({ sha256 }) => !hasBlob(store.db, sha256));
  for (const [done, { sha256 }] of lacking.entries()) {
    bundle.file(sha256);
    control.onProgress?.(done + 1, lacking.length, name);
    await nextTurn();
    if (control.signal?.aborted) throw new AppError('cancelled', '已取消，没有合并任何内容。');
  }
}

function contentsOf(store: Store, { manifest, held }: Bundle, userDir: string): BundleContents {
  const lacking = manifest.files.filter(({ sha256 }) => !hasBlob(store.db, sha256));
  return {
    person: manifest.person,
    device: manifest.device,
    createdAt: manifest.createdAt,
    trust: trustOf(userDir, manifest),
    fingerprint: fingerprint(manifest.publicKey),
    changes: manifest.changes.count,
    freshChanges: countUnknown(store.db, held),
    freshFiles: lacking.length,
    freshBytes: lacking.reduce((sum, { bytes }) => sum + bytes, 0),
    lacking: 0,
  };
}
