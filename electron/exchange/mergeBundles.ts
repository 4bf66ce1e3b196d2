import { AppError } from '#shared/error.ts';
import type { Change } from '#shared/store/change.ts';
import { type Blob, hasBlob, makeBlob } from '../store/blobs.ts';
import { type Conflict, listConflicts } from '../store/conflicts.ts';
import { type MergeResult, type MergeStep, mergeSteps, noteMerged } from '../store/mergeChanges.ts';
import { rememberPeer } from '../store/peers.ts';
import { listRounds } from '../store/rounds.ts';
import type { Store } from '../store/store.ts';
import { writeBeside } from '../store/writeBeside.ts';
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
  readonly onStep?: ((step: MergeStep) => void) | undefined;
  /** Until the commit nothing has changed, and nothing will. */
  readonly signal?: AbortSignal | undefined;
}

type Look<Result> = (merged: MergedBundles, side: Store) => Result;

/** What a merge would come to: it is done beside the workspace and taken back, so that the file stays as it is. The files stay where they are. */
export function rehearseMerge<Result>(
  store: Store,
  bundles: readonly Bundle[],
  look: Look<Result>,
  control: MergeControl = {},
): Promise<Result> {
  return writeBeside(store, (side) => mergeInSteps(side, bundles, look, () => []), { ...control, keep: false });
}

/**
 * Merges proved bundles in one transaction: their changes, and the files that this workspace lacks. Again or in another
 * order it changes nothing more. `onMerged` runs in the transaction, when all is merged; what it throws undoes everything. Throws AppError
 * `invalid` when one is of another workspace, `damaged`, `cancelled`; then nothing changed.
 */
export async function mergeBundles<Result>(
  store: Store,
  bundles: readonly Bundle[],
  onMerged: Look<Result>,
  control: MergeControl = {},
): Promise<Result> {
  let merged: MergedBundles | undefined;
  const look: Look<Result> = (all, side) => {
    merged = all;
    return onMerged(all, side);
  };
  const blobs = () => lackingBlobs(store, bundles);
  const result = await writeBeside(store, (side) => mergeInSteps(side, bundles, look, blobs), {
    ...control,
    keep: true,
  });
  if (merged) noteMerged(store, merged.result);
  return result;
}

function* mergeInSteps<Result>(
  side: Store,
  bundles: readonly Bundle[],
  look: Look<Result>,
  blobs: () => Iterable<Blob>,
): Generator<MergeStep, Result> {
  const { db } = side;
  for (const bundle of bundles) refuseForeign(side, bundle);
  const before = new Set(listConflicts(db).map(conflictKey));
  let files = 0;
  const counted = function* () {
    for (const blob of blobs()) {
      files += 1;
      yield blob;
    }
  };
  const count = bundles.reduce((sum, { manifest }) => sum + manifest.changes.count, 0);
  const result = yield* mergeSteps(db, changesOf(bundles), count, { blobs: counted });
  for (const { manifest } of bundles) {
    const { device, person, createdAt: at, knows } = manifest;
    if (device !== side.device) rememberPeer(db, { device, person, at, knows });
  }
  const conflicts = listConflicts(db).filter((conflict) => !before.has(conflictKey(conflict)));
  return look({ changes: result.added, files, conflicts, result }, side);
}

function* changesOf(bundles: readonly Bundle[]): Generator<Change> {
  for (const { changes } of bundles) yield* changes;
}

/** One at a time: the photos of a whole team need not be in memory together. */
function* lackingBlobs({ db }: Store, bundles: readonly Bundle[]): Generator<Blob> {
  const taken = new Set<string>();
  for (const { manifest, file } of bundles) {
    for (const { sha256 } of manifest.files) {
      if (taken.has(sha256) || hasBlob(db, sha256)) continue;
      taken.add(sha256);
      yield makeBlob(file(sha256));
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
