import { AppError } from '#shared/error.ts';
import { hasBlob, makeBlob } from '../store/blobs.ts';
import type { Conflict } from '../store/conflicts.ts';
import { listConflicts } from '../store/conflicts.ts';
import { mergeChanges } from '../store/mergeChanges.ts';
import { listRounds } from '../store/rounds.ts';
import type { Store } from '../store/store.ts';
import type { Bundle } from './readBundle.ts';

export interface MergedBundle {
  /** Changes and files that were new here. */
  readonly changes: number;
  readonly files: number;
  /** Conflicts that are open now and were not before. */
  readonly conflicts: readonly Conflict[];
}

/**
 * Merges a proved bundle in one transaction: its changes, and the files that this workspace lacks. Again or in another
 * order it changes nothing more. Throws AppError `invalid` when it is of another workspace, `damaged`; then nothing changed.
 */
export function mergeBundle(store: Store, bundle: Bundle): MergedBundle {
  refuseForeign(store, bundle);
  const before = new Set(listConflicts(store.db).map(keyOf));
  const lacking = bundle.manifest.files.filter(({ sha256 }) => !hasBlob(store.db, sha256));
  const { added } = mergeChanges(store, bundle.changes, {
    blobs: () => lacking.map(({ sha256 }) => makeBlob(bundle.file(sha256))),
  });
  return {
    changes: added,
    files: lacking.length,
    conflicts: listConflicts(store.db).filter((conflict) => !before.has(keyOf(conflict))),
  };
}

/** Two workspaces made apart have no round in common: merged they would show every unit twice. */
function refuseForeign({ db }: Store, { manifest }: Bundle): void {
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

function keyOf({ entity, id, field }: Conflict): string {
  return JSON.stringify([entity, id, field]);
}
