import type { Change, Edit, FieldValue, Head } from '#shared/store/change.ts';
import { appendBatch, assertStoreWritable } from './appendEdits.ts';
import { findChange, headOf, listBatch } from './changeLog.ts';
import type { Db } from './database.ts';
import { entities } from './entities.ts';
import { type Present, readPresent } from './projection.ts';
import { findStep, turnStep } from './step.ts';
import type { Store } from './store.ts';

export interface UndoResult {
  /** The action that was undone or redone. */
  readonly action: string;
  /** Fields put back. */
  readonly restored: number;
  /** Fields left alone, because somebody changed them afterwards. */
  readonly skipped: number;
}

/** Takes back the newest action of this device that is not undone. Null: there is none. */
export function undo(store: Store): UndoResult | null {
  return revert(store, 'undo');
}

export function redo(store: Store): UndoResult | null {
  return revert(store, 'redo');
}

function revert(store: Store, which: 'undo' | 'redo'): UndoResult | null {
  assertStoreWritable(store);
  const { db } = store;
  const step = findStep(db, store.device, which);
  if (!step) return null;
  const plans = planRevert(db, listBatch(db, step.writer, step.batch, step.lastSeq));
  const edits = plans.flatMap((plan) => (plan.edit ? [plan.edit] : []));
  appendBatch(store, which, edits, (written) => turnStep(db, step, written));
  const skipped = plans.reduce((sum, plan) => sum + plan.skipped, 0);
  return { action: step.action, restored: countFields(edits), skipped };
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
  return [...things.values()].map((own) => planThing(db, own));
}

function planThing(db: Db, own: readonly Change[]): Plan {
  const first = own[0] as Change;
  const { entity, id } = first;
  const present = readPresent(db, entity, id);
  const ownHeads = new Set(own.map(headOf));
  if (entity !== 'finding' && 'removed' in first.fields && !priorChange(db, first, 'removed')) {
    return planUnmake(first, present, ownHeads);
  }
  const fields: Record<string, FieldValue> = {};
  let skipped = 0;
  for (const field of new Set(own.flatMap((change) => Object.keys(change.fields)))) {
    if (!standsAlone(present, field, ownHeads)) skipped++;
    else fields[field] = valueBefore(db, own, field);
  }
  return { edit: Object.keys(fields).length > 0 ? { entity, id, fields } : null, skipped };
}

/** A thing that the action made is removed again, unless somebody worked on it since. */
function planUnmake({ entity, id }: Change, present: Present, ownHeads: ReadonlySet<Head>): Plan {
  const touched = [...present.cells.keys()].some((field) => !standsAlone(present, field, ownHeads));
  return touched ? { edit: null, skipped: 1 } : { edit: { entity, id, fields: { removed: true } }, skipped: 0 };
}

function standsAlone({ cells, contested }: Present, field: string, ownHeads: ReadonlySet<Head>): boolean {
  const head = cells.get(field)?.head;
  return head !== undefined && ownHeads.has(head) && !contested.has(field);
}

function valueBefore(db: Db, own: readonly Change[], field: string): FieldValue {
  const setter = own.find((change) => field in change.fields) as Change;
  const prior = priorChange(db, setter, field);
  if (prior) return prior.fields[field] ?? null;
  return setter.entity === 'finding' ? null : (entities[setter.entity][field]?.blank ?? null);
}

/** What stood in the field before the change: the latest of the heads that it replaced. */
function priorChange(db: Db, change: Change, field: string): Change | undefined {
  return change.seen
    .map((head) => findChange(db, head))
    .filter((seen): seen is Change => seen !== undefined && field in seen.fields)
    .sort((a, b) => a.clock - b.clock || (headOf(a) < headOf(b) ? -1 : 1))
    .at(-1);
}
