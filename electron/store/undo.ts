import type { ActionName } from '#shared/store/actionTitles.ts';
import type { Change, Edit, FieldValue, Head } from '#shared/store/change.ts';
import { appendBatch, appendEdits, assertStoreWritable } from './appendEdits.ts';
import { isSameValue } from './canonicalJson.ts';
import type { Cells } from './cell.ts';
import { headOf, listBatch, listSetters, readChanges } from './changeLog.ts';
import type { Db } from './database.ts';
import { blankOf } from './entities.ts';
import { type Present, readPresents } from './presents.ts';
import { findStep, turnStep, type WrittenBatch } from './step.ts';
import type { Store } from './store.ts';
import { standingBefore } from './weighHeads.ts';

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
export function takeBack(store: Store, action: ActionName, batch: WrittenBatch, refuse?: Refusal): UndoResult {
  assertStoreWritable(store);
  const sum = planTakeBack(store.db, batch);
  refuse?.(sum.edits);
  if (sum.edits.length > 0) appendEdits(store, action, sum.edits);
  return { action, ...sum };
}

/** What would take these changes back; `skipped` counts the fields that somebody changed since. */
export function planTakeBack(db: Db, { writer, batch, lastSeq }: WrittenBatch): Omit<UndoResult, 'action'> {
  return summed(planRevert(db, listBatch(db, writer, batch, lastSeq)));
}

function revert(store: Store, which: 'undo' | 'redo', refuse?: Refusal): UndoResult | null {
  assertStoreWritable(store);
  const { db } = store;
  const step = findStep(db, store.device, which);
  if (!step) return null;
  const sum = planTakeBack(db, step);
  refuse?.(sum.edits);
  store.mayRedo = true;
  appendBatch(store, which, sum.edits, (written) => turnStep(db, step, written));
  return { action: step.action, ...sum };
}

function summed(plans: readonly Plan[]): Omit<UndoResult, 'action'> {
  return {
    edits: plans.flatMap((plan) => (plan.edit ? [plan.edit] : [])),
    restored: plans.reduce((sum, plan) => sum + plan.restored, 0),
    skipped: plans.reduce((sum, plan) => sum + plan.skipped, 0),
  };
}

interface Plan {
  readonly edit: Edit | null;
  readonly restored: number;
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
  const presents = readPresents(db, changes);
  const stands = [...things.values()].map((own) => {
    const first = own[0] as Change;
    return { own, present: { cells: presents.cells(first), contested: presents.contested(first) } };
  });
  const heads = stands.flatMap(({ own, present }) =>
    own.flatMap((change) => [...change.seen, ...headsNow(change, present.cells)]),
  );
  const find = readChanges(db, heads, changes);
  const prior = priorReader(db, find);
  return stands.map(({ own, present }) => planThing(own, present, find, prior));
}

/** Whose doing the fields are that the plan asks about: of a thing that was made, all that it has. */
function headsNow({ entity, fields }: Change, cells: Cells): Head[] {
  return [...cells].flatMap(([field, { head }]) => (entity !== 'finding' || field in fields ? [head] : []));
}

type FindChange = (head: Head) => Change | undefined;
type PriorChange = (change: Change, field: string) => Pick<Change, 'fields'> | undefined;

function planThing(own: readonly Change[], present: Present, find: FindChange, prior: PriorChange): Plan {
  const first = own[0] as Change;
  const { entity, id } = first;
  const after = Object.assign({}, ...own.map(({ fields }) => fields)) as Change['fields'];
  const untouched = (field: string) => isUntouched(find, present, field, own, after[field] ?? blankOf(entity, field));
  if (entity !== 'finding' && 'removed' in first.fields && !prior(first, 'removed')) {
    // A thing that the action made is removed again, unless somebody worked on it since.
    const alone = [...present.cells.keys()].every(untouched);
    return alone
      ? { edit: { entity, id, fields: { removed: true } }, restored: 1, skipped: 0 }
      : { edit: null, restored: 0, skipped: 1 };
  }
  const mine = Object.keys(after).filter(untouched);
  const fields = Object.fromEntries(mine.map((field) => [field, valueBefore(prior, own, field)]));
  // What is gone stays gone: only an edit that makes it once more would bring it back.
  const gone = !('removed' in after) && present.cells.get('removed')?.value === true;
  const edit = { entity, id, fields: { ...fields, ...(gone && { removed: true }) } };
  const [restored, skipped] = [mine.length, Object.keys(after).length - mine.length];
  return { edit: restored > 0 ? edit : null, restored, skipped };
}

/**
 * Whether the field still is as the action left it, by this laptop's doing. The head itself may be a later one: undoing
 * what came after has put the same value back.
 */
function isUntouched(
  find: FindChange,
  { cells, contested }: Present,
  field: string,
  own: readonly Change[],
  after: FieldValue,
): boolean {
  const cell = cells.get(field);
  const contest = contested.get(field);
  if (!cell || (contest && !own.some((change) => headOf(change) === contest.reopenedBy))) return false;
  return isSameValue(cell.value, after) && find(cell.head)?.device === own[0]?.device;
}

function valueBefore(prior: PriorChange, own: readonly Change[], field: string): FieldValue {
  const setter = own.find((change) => field in change.fields) as Change;
  const before = prior(setter, field);
  return before ? (before.fields[field] ?? null) : blankOf(setter.entity, field);
}

/** What stood in the field before the change. Mostly it replaced one; where it replaced several, which of them stood is weighed. */
function priorReader(db: Db, find: FindChange): PriorChange {
  return (change, field) => {
    const replaced = change.seen.map(find).filter((seen) => seen !== undefined && field in seen.fields);
    if (replaced.length < 2) return replaced[0];
    return standingBefore(field, change, listSetters(db, change.entity, change.id));
  };
}
