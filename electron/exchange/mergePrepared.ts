import { AppError } from '#shared/error.ts';
import type {
  BundlePreview,
  FinalAnswer,
  FinalOutcome,
  MergeOutcome,
  MergePreview,
} from '#shared/exchange/mergeView.ts';
import type { Head } from '#shared/store/change.ts';
import { forgetData, type Session } from '../session.ts';
import { type Batch, noteWritten, writeBatch } from '../store/appendEdits.ts';
import { headOf, parseHead } from '../store/changeLog.ts';
import { changesIn, rangeCollector } from '../store/changeRanges.ts';
import { countWaiting, noteMerged } from '../store/mergeChanges.ts';
import type { Store } from '../store/store.ts';
import { listFinalRounds } from '../store/versions.ts';
import { conflictInWords, conflictSentence, partsOf, peopleOf, warningsOf } from './describeMerge.ts';
import { deviceKey } from './deviceKey.ts';
import { type FinalTouch, finalTouches } from './finalTouches.ts';
import { type MergeControl, type MergedBundles, mergeBundles, rehearseMerge } from './mergeBundles.ts';
import { recordMerge } from './mergeReport.ts';
import type { PreparedBundle } from './prepareMerge.ts';
import type { Bundle } from './readBundle.ts';
import { thingPlaces } from './thingPlaces.ts';
import { rememberDevice } from './trustedDevices.ts';

const examples = 20;

/** Bundles that were read, and what merging them would change of rounds that are 定稿. */
export interface Rehearsed {
  readonly prepared: readonly PreparedBundle[];
  readonly touches: readonly FinalTouch[];
}

/** What merging them would do; nothing of it is kept. */
export async function previewMerge(
  session: Session,
  token: string,
  prepared: readonly PreparedBundle[],
  control: MergeControl = {},
): Promise<{ readonly preview: MergePreview; readonly rehearsed: Rehearsed }> {
  refuseReadOnly(session);
  return rehearseMerge(
    session.store,
    goodOnes(prepared),
    ({ conflicts, result: { ranges, added } }, store) => {
      const side = sideSession(session, store);
      const places = thingPlaces(side);
      const fresh = () => changesIn(store.db, ranges);
      const touches = finalTouches(session, side, fresh);
      const preview = {
        token,
        bundles: prepared.map(({ preview, bundle }) => withLacking(preview, bundle, store)),
        fresh: added,
        parts: partsOf(side, fresh()),
        people: peopleOf(fresh()),
        conflicts: conflicts.length,
        examples: conflicts.slice(0, examples).map((conflict) => conflictSentence(conflictInWords(places, conflict))),
        warnings: warningsOf(fresh()),
        finals: touches.map(({ heads, ...touch }) => ({ ...touch, changes: heads.size })),
      };
      return { preview, rehearsed: { prepared, touches } };
    },
    control,
  );
}

/** Where nobody looks at a preview. */
export async function rehearse(session: Session, prepared: readonly PreparedBundle[]): Promise<Rehearsed> {
  if (listFinalRounds(session.store.db).length === 0) return { prepared, touches: [] };
  return (await previewMerge(session, '', prepared)).rehearsed;
}

function withLacking(preview: BundlePreview, bundle: Bundle | null, { db }: Store): BundlePreview {
  if (!bundle || !preview.contents) return preview;
  const lacking = countWaiting(db, new Set(bundle.held.map(({ writer }) => writer)));
  return { ...preview, contents: { ...preview.contents, lacking } };
}

/**
 * Merges those that are not refused, keeps the report, and remembers the laptops. What becomes of changes to a round that is 定稿 is in
 * `answers`: with a reason its 定稿 is lifted in the same transaction, otherwise they are left out, and come with the same bundle again.
 */
export async function mergePrepared(
  session: Session,
  userDir: string,
  { prepared, touches }: Rehearsed,
  answers: readonly FinalAnswer[],
  control: MergeControl = {},
): Promise<MergeOutcome> {
  refuseReadOnly(session);
  const reasons = new Map(answers.map(({ roundId, reason }) => [roundId, reason]));
  const finals = touches.map((touch) => finalOutcome(touch, reasons));
  const lifted = touches.filter(({ roundId }) => reasons.get(roundId));
  const leftOut = new Set(touches.filter((touch) => !lifted.includes(touch)).flatMap(({ heads }) => [...heads]));
  const bundles = goodOnes(prepared).map((bundle) => without(bundle, leftOut));
  const written: Batch[] = [];
  const onMerged = (merged: MergedBundles, store: Store) => {
    const side = sideSession(session, store);
    const fresh = () => changesIn(store.db, merged.result.ranges);
    refuseNewlyFinal(finalTouches(session, side, fresh), lifted);
    noteMerged(store, merged.result);
    for (const { roundId } of lifted) written.push(liftFinal(store, roundId, reasons.get(roundId) ?? ''));
    const mergeId = merged.changes > 0 ? recordMerge(side, deviceKey(userDir), prepared, merged, finals) : null;
    return { mergeId, changes: merged.changes, files: merged.files, conflicts: merged.conflicts.length, finals };
  };
  try {
    const outcome = await mergeBundles(session.store, bundles, onMerged, control);
    for (const { written: own, tail } of written) if (own) noteWritten(session.store, own, tail);
    for (const { manifest } of bundles) rememberDevice(userDir, manifest);
    return outcome;
  } finally {
    forgetData(session);
  }
}

/** The workspace as it is within the transaction: nothing that is remembered of the one that all see holds for it. */
function sideSession(session: Session, store: Store): Session {
  return { ...session, store, rounds: new Map(), packs: new Map(session.packs), tables: new Map() };
}

function refuseReadOnly({ store }: Session): void {
  if (store.readOnly !== null) throw new AppError('locked', store.readOnly);
}

function finalOutcome(
  { roundId, title, heads, annexes }: FinalTouch,
  reasons: ReadonlyMap<string, string | null>,
): FinalOutcome {
  const reason = reasons.get(roundId) ?? null;
  const places = rangeCollector();
  if (reason === null) for (const { writer, seq } of [...heads].map(parseHead)) places.add(writer, seq);
  return { title, changes: heads.size, annexes, reason, leftOut: places.ranges() };
}

function without(bundle: Bundle, heads: ReadonlySet<Head>): Bundle {
  if (heads.size === 0) return bundle;
  const changes = {
    *[Symbol.iterator]() {
      for (const change of bundle.changes) if (!heads.has(headOf(change))) yield change;
    },
  };
  return { ...bundle, changes };
}

/** Between the preview and the merge a round may have become 定稿, which nobody was asked about. */
function refuseNewlyFinal(touches: readonly FinalTouch[], lifted: readonly FinalTouch[]): void {
  const asked = new Set(lifted.map(({ roundId }) => roundId));
  const unasked = touches.find(({ roundId }) => !asked.has(roundId));
  if (!unasked) return;
  throw new AppError(
    'conflict',
    `预览之后，“${unasked.title}”有了变化，合并会改动它的定稿。没有合并任何内容，请重新选择交换包，看过预览再合并。`,
    { roundId: unasked.roundId },
  );
}

function liftFinal(store: Store, roundId: string, note: string): Batch {
  const fields = { roundId, kind: 'reopened', note };
  const batch = writeBatch(store, 'version.reopened', [{ entity: 'version', id: store.newId(), fields }]);
  if (batch.written) noteWritten(store, batch.written, batch.tail);
  return batch;
}

function goodOnes(prepared: readonly PreparedBundle[]): Bundle[] {
  return prepared.flatMap(({ bundle }) => bundle ?? []);
}
