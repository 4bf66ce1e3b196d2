import { AppError } from '#shared/error.ts';
import type { ActionName } from '#shared/store/actionTitles.ts';
import type { Change, Edit, EntityName, FieldValue, Head } from '#shared/store/change.ts';
import { type BatchProjection, startProjection } from './batchProjection.ts';
import { type Blob, insertBlob } from './blobs.ts';
import { isSameValue } from './canonicalJson.ts';
import { hashChange, insertRow, toRow } from './changeLog.ts';
import { assertWritable } from './checkChange.ts';
import { nextClock } from './clock.ts';
import { transact } from './database.ts';
import { blankOf } from './entities.ts';
import { withFileErrors } from './fileError.ts';
import type { Present } from './presents.ts';
import { dropRedo, pushStep, type WrittenBatch } from './step.ts';
import { type Store, type Tail, turnOnWal } from './store.ts';
import { wellFormedEdit } from './wellFormed.ts';
import { insertWriter, saveTail } from './writer.ts';

export interface AppendResult {
  /** seq of the action's first change; null when every value was there already and nothing was written. */
  readonly batch: number | null;
  readonly savedAt: string;
  /** Number of changes written. */
  readonly changed: number;
}

/**
 * Writes the edits as one action of the user: one transaction, one undo step. Values equal to the present ones are
 * skipped. `blobs` are the bytes that the edits name by hash. When it returns, everything is on the disk; when it throws,
 * nothing was changed.
 */
export function appendEdits(
  store: Store,
  action: ActionName,
  edits: readonly Edit[],
  blobs: readonly Blob[] = [],
): AppendResult {
  const undoable = edits.every(isUndoable);
  const { written, savedAt } = appendBatch(store, action, edits, (batch) => {
    if (!batch) return;
    for (const blob of blobs) insertBlob(store.db, blob);
    if (store.mayRedo) dropRedo(store.db, store.device);
    if (undoable) pushStep(store.db, store.device, action, batch);
  });
  if (written) {
    store.mayRedo = false;
    store.journal?.keep(blobs);
    for (const { bytes } of blobs) store.log?.add(0, bytes.length);
  }
  return { batch: written?.batch ?? null, savedAt, changed: written ? written.lastSeq - written.batch + 1 : 0 };
}

/** Without its pack a workspace has no form at all; and a 定稿 is lifted with a reason, not with a key. */
function isUndoable({ entity, fields }: Edit): boolean {
  return entity !== 'pack' && !(entity === 'version' && fields.kind !== 'review');
}

/** `onWritten` runs in the same transaction. */
export function appendBatch(
  store: Store,
  action: ActionName,
  edits: readonly Edit[],
  onWritten: (batch: WrittenBatch | null) => void,
): { written: WrittenBatch | null; savedAt: string } {
  assertStoreWritable(store);
  const { tail, written, savedAt } = withFileErrors(store.path, () => {
    turnOnWal(store);
    return transact(store.db, () => {
      const batch = writeBatch(store, action, edits);
      onWritten(batch.written);
      return batch;
    });
  });
  if (written) noteWritten(store, written, tail);
  return { written, savedAt };
}

export interface Batch {
  readonly tail: Tail;
  /** Null when every value was there already. */
  readonly written: WrittenBatch | null;
  readonly savedAt: string;
}

/** Within a transaction of the caller, who calls `noteWritten` after the commit: one that was rolled back must not leave a gap. */
export function writeBatch(store: Store, action: ActionName, given: readonly Edit[]): Batch {
  const edits = given.map(wellFormedEdit);
  for (const edit of edits) assertWritable(edit);
  const now = store.now();
  const start = store.tail ?? { writer: store.newId(), seq: 0, hash: Buffer.alloc(0), clock: store.clock };
  const first = { ...start, clock: Math.max(start.clock, store.clock) };
  const batch = start.seq + 1;
  const projection = startProjection(store.db, action, edits);
  const step = { action, now, batch, projection };
  const tail = edits.reduce<Tail>((end, edit) => appendEdit(store, step, edit, end), first);
  projection.finish();
  const written = tail.seq < batch ? null : { writer: tail.writer, batch, lastSeq: tail.seq };
  if (written) saveTail(store.db, tail.writer, tail.seq, tail.hash, tail.clock);
  return { tail, written, savedAt: new Date(now).toISOString() };
}

export function noteWritten(store: Store, { writer, batch, lastSeq }: WrittenBatch, tail: Tail): void {
  Object.assign(store, { tail, clock: tail.clock });
  store.log?.add(lastSeq - batch + 1);
  store.journal?.note(store.db, writer, batch, lastSeq);
}

export function assertStoreWritable(store: Store): void {
  if (store.readOnly !== null) throw new AppError('locked', store.readOnly, { path: store.path });
  if (store.db.inTransaction) throw new Error('one action is one transaction');
}

interface Action {
  readonly action: string;
  readonly now: number;
  readonly batch: number;
  readonly projection: BatchProjection;
}

function appendEdit(store: Store, { action, now, batch, projection }: Action, edit: Edit, tail: Tail): Tail {
  const { db } = store;
  const present = projection.read(edit);
  const fields = differing(revived(edit, present), present, projection.isDecision);
  if (fields === null) return tail;
  const change: Change = {
    writer: tail.writer,
    seq: tail.seq + 1,
    clock: nextClock(tail.clock, now),
    person: store.person,
    device: store.device,
    batch,
    action,
    entity: edit.entity,
    id: edit.id,
    fields,
    seen: headsSeen(edit.entity, fields, present),
  };
  if (tail.seq === 0) insertWriter(db, change);
  const row = toRow(change);
  const hash = hashChange(tail.hash, row);
  insertRow(db, row, hash);
  projection.project(change, present, row.fields);
  return { writer: tail.writer, seq: change.seq, hash, clock: change.clock };
}

/**
 * What is made once more after it was removed (or its making undone) begins as blank as the first time: nothing of its earlier life
 * comes back with it. An edit that speaks of `removed` itself means what it says.
 */
function revived(edit: Edit, { cells }: Present): Edit {
  const { entity, fields } = edit;
  if (entity === 'finding' || 'removed' in fields || cells.get('removed')?.value !== true) return edit;
  const blanks = [...cells.keys()].map((field) => [field, blankOf(entity, field)] as const);
  return { ...edit, fields: { ...Object.fromEntries(blanks), ...fields } };
}

/**
 * Only what changes. A conflict is always written: repeating the value that stands is the decision for it; and so is the taking back
 * of such a decision.
 */
function differing(
  { entity, fields }: Edit,
  { cells, contested }: Present,
  isDecision: (head: Head) => boolean,
): Change['fields'] | null {
  // The first answers of a row, which is nearly all of an import.
  const isFirst = entity === 'finding' && cells.size === 0 && contested.size === 0;
  if (isFirst && Object.values(fields).every((value) => value !== null)) return fields;
  const entries: [string, FieldValue][] = Object.entries(fields).filter(([field, value]) => {
    const cell = cells.get(field);
    if (contested.get(field)?.open) return true;
    if (cell === undefined) return entity !== 'finding' || value !== null;
    return !isSameValue(cell.value, value) || isDecision(cell.head);
  });
  if (entries.length === 0) return null;
  // A new thing says that it is there, so that undo and redo of its making are ordinary values of `removed`.
  if (entity !== 'finding' && !cells.has('removed') && !('removed' in fields)) entries.push(['removed', false]);
  return Object.fromEntries(entries);
}

/**
 * The heads of the fields that are set. Who removes a thing has seen all of it, and who works on a removed thing knows that it
 * is: what neither knew of the other is a conflict (weighHeads.ts).
 */
function headsSeen(entity: EntityName, fields: Change['fields'], { cells, contested }: Present): Head[] {
  if (cells.size === 0 && contested.size === 0) return [];
  const names = new Set(Object.keys(fields));
  if (entity !== 'finding' && (cells.get('removed')?.value === true || contested.has('removed'))) names.add('removed');
  if (entity !== 'finding' && names.has('removed')) for (const field of cells.keys()) names.add(field);
  const heads = new Set<Head>();
  for (const field of names) {
    const cell = cells.get(field);
    if (cell) heads.add(cell.head);
    for (const head of contested.get(field)?.heads ?? []) heads.add(head);
  }
  return [...heads].sort();
}
