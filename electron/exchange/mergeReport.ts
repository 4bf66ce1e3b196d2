import type { FinalOutcome, MergeReport } from '#shared/exchange/mergeView.ts';
import type { FieldValue } from '#shared/store/change.ts';
import { titleOf } from '../handlers/context.ts';
import type { Session } from '../session.ts';
import { canonicalJson } from '../store/canonicalJson.ts';
import { changesIn } from '../store/changeRanges.ts';
import { insertMerge } from '../store/merges.ts';
import { conflictInWords, partsOf, peopleOf } from './describeMerge.ts';
import { type DeviceKey, fingerprint } from './deviceKey.ts';
import type { MergedBundles } from './mergeBundles.ts';
import type { PreparedBundle } from './prepareMerge.ts';
import { thingPlaces } from './thingPlaces.ts';

/** More than this nobody reads in a report; the conflicts page has them all. */
const mostConflicts = 2000;

/** Keeps what was merged, signed by this laptop. Call within the transaction of the merge. Returns its id. */
export function recordMerge(
  session: Session,
  key: DeviceKey,
  prepared: readonly PreparedBundle[],
  merged: MergedBundles,
  finals: readonly FinalOutcome[],
): string {
  const { store } = session;
  const report = { ...reportOf(session, prepared, merged), finals };
  const text = canonicalJson(report as unknown as FieldValue);
  insertMerge(store.db, {
    id: report.id,
    at: report.at,
    person: store.person,
    added: merged.result.ranges,
    report: text,
    publicKey: key.publicKey,
    signature: key.sign(Buffer.from(text)),
  });
  return report.id;
}

function reportOf(session: Session, prepared: readonly PreparedBundle[], merged: MergedBundles): MergeReport {
  const { store } = session;
  const places = thingPlaces(session);
  const { ranges, added } = merged.result;
  const fresh = () => changesIn(store.db, ranges);
  return {
    format: 'chabao-merge-report/1',
    id: store.newId(),
    workspace: titleOf(store.path),
    at: new Date(store.now()).toISOString(),
    person: store.person,
    device: store.device,
    sources: prepared.flatMap(({ bundle, preview }) => {
      if (!bundle) return [];
      const { id: bundleId, person, device, createdAt, publicKey, changes, files } = bundle.manifest;
      const sender = { bundleId, person, device, createdAt, fingerprint: fingerprint(publicKey) };
      return [{ name: preview.name, ...sender, changes: changes.count, files: files.length }];
    }),
    added,
    ranges,
    parts: partsOf(session, fresh()),
    people: peopleOf(fresh()),
    conflicts: merged.conflicts.slice(0, mostConflicts).map((conflict) => conflictInWords(places, conflict)),
    moreConflicts: Math.max(0, merged.conflicts.length - mostConflicts),
  };
}
