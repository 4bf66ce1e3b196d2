import { AppError } from '#shared/error.ts';
import type { BundlePreview, MergeOutcome, MergePreview } from '#shared/exchange/mergeView.ts';
import { forgetData, type Session } from '../session.ts';
import { countWaiting } from '../store/mergeChanges.ts';
import { conflictInWords, conflictSentence, partsOf, peopleOf, warningsOf } from './describeMerge.ts';
import { deviceKey } from './deviceKey.ts';
import { mergeBundles, rehearseMerge } from './mergeBundles.ts';
import { recordMerge } from './mergeReport.ts';
import type { PreparedBundle } from './prepareMerge.ts';
import type { Bundle } from './readBundle.ts';
import { thingPlaces } from './thingPlaces.ts';
import { rememberDevice } from './trustedDevices.ts';

const examples = 20;

/** What merging them would do; nothing of it is kept. */
export function previewMerge(session: Session, token: string, prepared: readonly PreparedBundle[]): MergePreview {
  if (session.store.readOnly !== null) throw new AppError('locked', session.store.readOnly);
  const { db } = session.store;
  try {
    return rehearseMerge(session.store, goodOnes(prepared), ({ conflicts, result: { fresh, added } }) => {
      // The names of things that come along are known only now.
      forgetData(session);
      const places = thingPlaces(session);
      return {
        token,
        bundles: prepared.map(({ preview, bundle }) => withLacking(preview, bundle, (of) => countWaiting(db, of))),
        fresh: added,
        parts: partsOf(session, fresh),
        people: peopleOf(fresh),
        conflicts: conflicts.length,
        examples: conflicts.slice(0, examples).map((conflict) => conflictSentence(conflictInWords(places, conflict))),
        warnings: warningsOf(session, fresh),
      };
    });
  } finally {
    forgetData(session);
  }
}

function withLacking(
  preview: BundlePreview,
  bundle: Bundle | null,
  waiting: (writers: Iterable<string>) => number,
): BundlePreview {
  if (!bundle || !preview.contents) return preview;
  const lacking = waiting(new Set(bundle.changes.map(({ writer }) => writer)));
  return { ...preview, contents: { ...preview.contents, lacking } };
}

/** Merges those that are not refused, keeps the report, and remembers the laptops. */
export function mergePrepared(
  session: Session,
  userDir: string,
  prepared: readonly PreparedBundle[],
  onProgress?: (done: number, total: number) => void,
): MergeOutcome {
  if (session.store.readOnly !== null) throw new AppError('locked', session.store.readOnly);
  const bundles = goodOnes(prepared);
  let mergeId: string | null = null;
  try {
    const { changes, files, conflicts } = mergeBundles(session.store, bundles, {
      ...(onProgress && { onProgress }),
      onMerged: (merged) => {
        forgetData(session);
        if (merged.changes > 0) mergeId = recordMerge(session, deviceKey(userDir), prepared, merged);
      },
    });
    for (const { manifest } of bundles) rememberDevice(userDir, manifest);
    return { mergeId, changes, files, conflicts: conflicts.length };
  } finally {
    forgetData(session);
  }
}

function goodOnes(prepared: readonly PreparedBundle[]): Bundle[] {
  return prepared.flatMap(({ bundle }) => bundle ?? []);
}
