import type { Change, Edit, EntityName, FieldValue, Head } from '#shared/store/change.ts';
import { appendBatch, appendEdits, assertStoreWritable } from './appendEdits.ts';
import { canonicalJson } from './canonicalJson.ts';
import { compareClocks, findChange, listBatch } from './changeLog.ts';
import type { Db } from './database.ts';
import { entities } from './entities.ts';
import { type Present, readPresent } from './projection.ts';
import { findStep, turnStep, type WrittenBatch } from './step.ts';
import type { Store } from './store.ts';

export interface UndoResult {
  /** The action that was undone or redone. */
  readonly action: string;
  /** Fields put back. */
  readonly restored: number;
  /** Fields left alone, because somebody changed them afterwards. */
  readonly skipped: number;
  /** What was written to put them back. */
  readonly edits: readonly Edit[];
}

/** Throws when these edits may not be written; then nothing is. */
export type Refusal = (edits: readonly Edit[]) => void;

/** Takes back the newest action of this device that is not undone. Null: there is none. */
export function undo(store: Store, refuse?: Refusal): UndoResult | null {
  return revert(store, 'undo', refuse);
}

export function redo(store: Store, refuse?: Refusal): UndoResult | null {
  return revert(store, 'redo', refuse);
}

/** Takes back an action that need not be the newest, as an action of its own that can be undone. */
export function takeBack(store: Store, action: string, batch: WrittenBatch, refuse?: Refusal): UndoResult {
  assertStoreWritable(store);
  const { edits, skipped } = planTakeBack(store.db, batch);
  refuse?.(edits);
  if (edits.length > 0) appendEdits(store, action, edits);
  return { action, restored: countFields(edits), skipped, edits };
}

/** What would take these changes back; `skipped` counts the fields that somebody changed since. */
export function planTakeBack(db: Db, { writer, batch, lastSeq }: WrittenBatch): Pick<UndoResult, 'edits' | 'skipped'> {
  return summed(planRevert(db, listBatch(db, writer, batch, lastSeq)));
}

function revert(store: Store, which: 'undo' | 'redo', refuse?: Refusal): UndoResult | null {
  assertStoreWritable(store);
  const { db } = store;
  const step = findStep(db, store.device, which);
  if (!step) return null;
  const { edits, skipped } = planTakeBack(db, step);
  refuse?.(edits);
  store.mayRedo = true;
  appendBatch(store, which, edits, (written) => turnStep(db, step, written));
  return { action: step.action, restored: countFields(edits), skipped, edits };
}

function summed(plans: readonly Plan[]): { readonly edits: Edit[]; readonly skipped: number } {
  const edits = plans.flatMap((plan) => (plan.edit ? [plan.edit] : []));
  return { edits, skipped: plans.reduce((sum, plan) => sum + plan.skipped, 0) };
}

function countFields(edits: readonly Edit[]): number {
  return edits.reduce((sum, edit) => sum + Object.keys(edit.fields).length, 0);
}

interface Plan {
  readonly edit: Edit | null;
  readonly skipped: number;
}

/** One edit per thing that the action changed, in the order of its changes. */
function planRevert(db: Db, changes: readonly Change[]): Plan[] {
  const things = new Map<string, Change[]>();
  for (const change of changes) {
    const key = `${change.entity}/${change.id}`;
    const known = things.get(key);
    if (known) known.push(change);
    else things.set(key, [change]);
  }
  const deviceOf = createDevices(db);
  return [...things.values()].map((own) => planThing(db, own, deviceOf));
}

type DeviceOf = (head: Head) => string | undefined;

/** Where a change was made. All fields of an imported row name the same one. */
function createDevices(db: Db): DeviceOf {
  let last: { readonly head: Head; readonly device: string | undefined } | null = null;
  return (head) => {
    if (last?.head !== head) last = { head, device: findChange(db, head)?.device };
    return last.device;
  };
}

function planThing(db: Db, own: readonly Change[], deviceOf: DeviceOf): Plan {
  const first = own[0] as Change;
  const { entity, id } = first;
  const present = readPresent(db, entity, id);
  const after = Object.assign({}, ...own.map(({ fields }) => fields)) as Change['fields'];
  const untouched = (field: string) =>
    isUntouched(deviceOf, present, field, first.device, after[field] ?? blankOf(entity, field));
  if (entity !== 'finding' && 'removed' in first.fields && !priorChange(db, first, 'removed')) {
    // A thing that the action made is removed again, unless somebody worked on it since.
    const alone = [...present.cells.keys()].every(untouched);
    return alone ? { edit: { entity, id, fields: { removed: true } }, skipped: 0 } : { edit: null, skipped: 1 };
  }
  const mine = Object.keys(after).filter(untouched);
  const fields = Object.fromEntries(mine.map((field) => [field, valueBefore(db, own, field)]));
  return { edit: mine.length > 0 ? { entity, id, fields } : null, skipped: Object.keys(after).length - mine.length };
}

/**
 * Whether the field still is as the action left it, by this laptop's doing. The head itself may be a later one: undoing
 * what came after has put the same value back.
 */
function isUntouched(
  deviceOf: DeviceOf,
  { cells, contested }: Present,
  field: string,
  device: string,
  after: FieldValue,
): boolean {
  const cell = cells.get(field);
  if (!cell || contested.has(field)) return false;
  return canonicalJson(cell.value) === canonicalJson(after) && deviceOf(cell.head) === device;
}

function blankOf(entity: EntityName, field: string): FieldValue {
  return entity === 'finding' ? null : (entities[entity][field]?.blank ?? null);
}

function valueBefore(db: Db, own: readonly Change[], field: string): FieldValue {
  const setter = own.find((change) => field in change.fields) as Change;
  const prior = priorChange(db, setter, field);
  if (prior) return prior.fields[field] ?? null;
  return blankOf(setter.entity, field);
}

/** What stood in the field before the change: the latest of the heads that it replaced. */
function priorChange(db: Db, change: Change, field: string): Change | undefined {
  return change.seen
    .map((head) => findChange(db, head))
    .filter((seen): seen is Change => seen !== undefined && field in seen.fields)
    .sort(compareClocks)
    .at(-1);
}
