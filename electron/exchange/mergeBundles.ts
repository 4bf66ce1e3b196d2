import { AppError } from '#shared/error.ts';
import type { Change } from '#shared/store/change.ts';
import { type Blob, hasBlob, makeBlob } from '../store/blobs.ts';
import { type Conflict, listConflicts } from '../store/conflicts.ts';
import { type MergeResult, mergeChanges } from '../store/mergeChanges.ts';
import { rememberPeer } from '../store/peers.ts';
import { listRounds } from '../store/rounds.ts';
import type { Store } from '../store/store.ts';
import type { Bundle } from './readBundle.ts';

export interface MergedBundles {
  /** Changes and files that were new here. */
  readonly changes: number;
  readonly files: number;
  /** Conflicts that are open now and were not before. */
  readonly conflicts: readonly Conflict[];
  readonly result: MergeResult;
}

export interface MergeControl {
  readonly onProgress?: (done: number, total: number) => void;
  /** Runs in the transaction, when all is merged; what it throws undoes everything. */
  readonly onMerged?: (merged: MergedBundles) => void;
  readonly rehearsal?: boolean;
}

/** What a merge would come to: it is done and taken back at once, so that the file stays as it is. */
export function rehearseMerge<Result>(
  store: Store,
  bundles: readonly Bundle[],
  look: (merged: MergedBundles) => Result,
): Result {
  class Rehearsed extends Error {
    readonly result: Result;
    constructor(result: Result) {
      super('rehearsed');
      this.result = result;
    }
  }
  const onMerged = (merged: MergedBundles) => {
    throw new Rehearsed(look(merged));
  };
  try {
    mergeBundles(store, bundles, { rehearsal: true, onMerged });
  } catch (error) {
    if (error instanceof Rehearsed) return error.result;
    throw error;
  }
  throw new Error('a rehearsal ends by itself');
}

/**
 * Merges proved bundles in one transaction: their changes, and the files that this workspace lacks. Again or in another
 * order it changes nothing more. Throws AppError `invalid` when one is of another workspace, `damaged`; then nothing changed.
 */
export function mergeBundles(store: Store, bundles: readonly Bundle[], control: MergeControl = {}): MergedBundles {
  for (const bundle of bundles) refuseForeign(store, bundle);
  const { db } = store;
  const before = new Set(listConflicts(db).map(conflictKey));
  let files = 0;
  let merged: MergedBundles | undefined;
  const changes = bundles.flatMap((bundle): readonly Change[] => bundle.changes);
  mergeChanges(store, changes, {
    ...(control.onProgress && { onProgress: control.onProgress }),
    rehearsal: control.rehearsal ?? false,
    blobs: function* () {
      for (const blob of lackingBlobs(store, bundles)) {
        files += 1;
        yield blob;
      }
    },
    onMerged: (result) => {
      for (const { manifest } of bundles) {
        const { device, person, createdAt: at, knows } = manifest;
        if (device !== store.device) rememberPeer(db, { device, person, at, knows });
      }
      const conflicts = listConflicts(db).filter((conflict) => !before.has(conflictKey(conflict)));
      merged = { changes: result.added, files, conflicts, result };
      control.onMerged?.(merged);
    },
  });
  return merged as MergedBundles;
}

/** One at a time: the photos of a whole team need not be in memory together. */
function* lackingBlobs({ db }: Store, bundles: readonly Bundle[]): Generator<Blob> {
  for (const { manifest, file } of bundles) {
    for (const { sha256 } of manifest.files) {
      if (!hasBlob(db, sha256)) yield makeBlob(file(sha256));
    }
  }
}

/** Two workspaces made apart have no round in common: merged they would show every unit twice. */
export function refuseForeign({ db }: Store, { manifest }: Bundle): void {
  const own = listRounds(db);
  const shared = manifest.rounds.some(({ id }) => own.some((round) => round.id === id));
  if (own.length === 0 || manifest.rounds.length === 0 || shared) return;
  throw new AppError(
    'invalid',
    `这个交换包来自另一个工作簿（${manifest.rounds
      .map(({ title }) => title)
      .slice(0, 3)
      .join('、')}），与本工作簿没有共同的轮次，没有合并任何内容。各台电脑应从同一个工作簿文件复制出来再分头检查。`,
    { rounds: manifest.rounds.slice(0, 10) },
  );
}

export function conflictKey({ entity, id, field }: Pick<Conflict, 'entity' | 'id' | 'field'>): string {
  return JSON.stringify([entity, id, field]);
}
