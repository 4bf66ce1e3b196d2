import { AppError } from '#shared/error.ts';
import type { ChangeRange } from '#shared/exchange/mergeView.ts';
import type { Edit, EntityName, FieldValue } from '#shared/store/change.ts';
import { appendBatch, assertStoreWritable } from './appendEdits.ts';
import { listSetters, type Setter } from './changeLog.ts';
import { all, type Db } from './database.ts';
import { blankOf } from './entities.ts';
import { findMerge, type MergeRecord, markUndone } from './merges.ts';
import type { Store } from './store.ts';
import { planTakeBack, type Refusal } from './undo.ts';
import { verifyMerges } from './verifyMerges.ts';
import { claimOf, type Weighed, weighFields } from './weighHeads.ts';

export interface UndoneMerge {
  /** Fields put back as they were without the merged changes. */
  readonly restored: number;
  /** Fields left alone, because somebody here wrote over them since. */
  readonly kept: number;
  readonly edits: readonly Edit[];
}

/**
 * Takes a merge back by new changes that put every field back as it would stand without it; the merged changes stay in the log, so that
 * nothing is lost and a bundle that comes again does not bring them back unasked. These changes have no opinion of their own: what the
 * other laptop answers later stands without a conflict (weighHeads.ts).
 */
export function undoMerge(store: Store, id: string, refuse?: Refusal): UndoneMerge {
  assertStoreWritable(store);
  const { db } = store;
  const { added, undone } = getMerge(db, id);
  if (undone) throw new AppError('conflict', '这次合并已经撤销过了。', { id });
  const { edits, kept } = planUndo(db, added);
  refuse?.(edits);
  appendBatch(store, 'merge.undo', edits, (written) => {
    const at = new Date(store.now()).toISOString();
    markUndone(db, id, { at, ...(written ?? { writer: '', batch: 0, lastSeq: 0 }) }, added);
  });
  return { restored: countFields(edits), kept, edits };
}

/** A merge that was taken back counts again; where somebody wrote since, that stands. */
export function redoMerge(store: Store, id: string, refuse?: Refusal): UndoneMerge {
  assertStoreWritable(store);
  const { db } = store;
  const { added, undone } = getMerge(db, id);
  if (!undone) throw new AppError('conflict', '这次合并没有撤销，不用恢复。', { id });
  const { edits, skipped } = planTakeBack(db, undone);
  refuse?.(edits);
  appendBatch(store, 'merge.redo', edits, (written) => {
    // From now on what it brings stands by these changes.
    const again = written ? [{ writer: written.writer, from: written.batch, to: written.lastSeq }] : [];
    markUndone(db, id, null, [...added, ...again]);
  });
  return { restored: countFields(edits), kept: skipped, edits };
}

/** What was altered says nothing that could be taken back; and sealing what comes behind it anew would hide that it was. */
function getMerge(db: Db, id: string): MergeRecord {
  const [fault] = verifyMerges(db);
  if (fault !== undefined)
    throw new AppError('damaged', `合并的登记与当时写下的不符，没有改动任何内容。${fault}`, { id });
  const merge = findMerge(db, id);
  if (merge) return merge;
  throw new AppError('not-found', '没有找到这次合并的记录，可能不在这个工作簿里。请刷新后再试。', { id });
}

function countFields(edits: readonly Edit[]): number {
  return edits.reduce((sum, { fields }) => sum + Object.keys(fields).length, 0);
}

type Merged = (change: { readonly writer: string; readonly seq: number }) => boolean;

function planUndo(db: Db, added: readonly ChangeRange[]): { readonly edits: Edit[]; readonly kept: number } {
  const merged = mergedBy(added);
  const edits: Edit[] = [];
  let kept = 0;
  for (const { entity, id } of keysOf(db, added)) {
    const { fields, passed } = fieldsWithout(entity, listSetters(db, entity, id), merged);
    kept += passed;
    if (Object.keys(fields).length > 0) edits.push({ entity, id, fields });
  }
  return { edits, kept };
}

function mergedBy(added: readonly ChangeRange[]): Merged {
  const ranges = new Map<string, ChangeRange[]>();
  for (const range of added) ranges.set(range.writer, [...(ranges.get(range.writer) ?? []), range]);
  return ({ writer, seq }) => ranges.get(writer)?.some(({ from, to }) => seq >= from && seq <= to) ?? false;
}

function keysOf(db: Db, added: readonly ChangeRange[]): { entity: EntityName; id: string }[] {
  const sql = 'SELECT DISTINCT entity, id FROM change WHERE writer = ? AND seq BETWEEN ? AND ?';
  const keys = added.flatMap(({ writer, from, to }) =>
    all<{ entity: EntityName; id: string }>(db, sql, writer, from, to),
  );
  return [...new Map(keys.map((key) => [`${key.entity}/${key.id}`, key])).values()];
}

/** What to write so that each field stands as without the merge; `passed` counts those where somebody's later change stands. */
function fieldsWithout(
  entity: EntityName,
  changes: readonly Setter[],
  merged: Merged,
): { readonly fields: Edit['fields']; readonly passed: number } {
  const others = changes.filter((change) => !merged(change));
  // A thing that came with the merge, and that nobody here has touched (or only by taking the merge back before).
  if (entity !== 'finding' && others.length === 0) return { fields: { removed: true }, passed: 0 };
  const without = weighFields(entity, others);
  if (without.get('removed')?.standing.fields.removed === true) return { fields: { removed: true }, passed: 0 };
  const fields: Record<string, FieldValue> = {};
  let passed = 0;
  for (const [field, weighed] of weighFields(entity, changes)) {
    if (!changes.some((change) => field in change.fields && merged(change))) continue;
    if (weighed.heads.some(merged)) fields[field] = valueWithout(entity, field, without.get(field));
    else passed += 1;
  }
  return { fields, passed };
}

function valueWithout(entity: EntityName, field: string, weighed: Weighed | undefined): FieldValue {
  return weighed ? claimOf(field, weighed.standing) : blankOf(entity, field);
}
