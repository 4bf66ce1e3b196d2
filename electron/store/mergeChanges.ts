import { AppError } from '#shared/error.ts';
import type { Change, EntityName } from '#shared/store/change.ts';
import { assertStoreWritable } from './appendEdits.ts';
import { type Blob, insertBlob } from './blobs.ts';
import { type ChangeRow, findRow, headOf, insertRow, rowToChange, toRow } from './changeLog.ts';
import { refuseFaultyChange } from './checkChange.ts';
import { all, type Db, transact } from './database.ts';
import { withFileErrors } from './fileError.ts';
import { projectKey } from './projection.ts';
import { type Store, useWal } from './store.ts';
import { extendChain, insertWriter, listWriters } from './writer.ts';

export interface MergeResult {
  /** Changes that were new here. */
  readonly added: number;
  /** Things that they touch. */
  readonly touched: readonly { readonly entity: EntityName; readonly id: string }[];
}

/**
 * Adds changes of other laptops: those known already are passed over, the order does not matter, nothing present is lost.
 * All or nothing, with the files that they name. Throws AppError damaged when a change says something else than the one of its name here.
 */
export function mergeChanges(
  store: Store,
  changes: readonly Change[],
  blobs: () => readonly Blob[] = () => [],
): MergeResult {
  assertStoreWritable(store);
  for (const change of changes) refuseFaultyMerge(change);
  return withFileErrors(store.path, () => {
    useWal(store);
    const { result, clock } = transact(store.db, () => {
      for (const blob of blobs()) insertBlob(store.db, blob);
      return mergeAll(store.db, changes);
    });
    store.clock = Math.max(store.clock, clock);
    return result;
  });
}

function mergeAll(db: Db, changes: readonly Change[]): { result: MergeResult; clock: number } {
  const fresh: Change[] = [];
  let clock = 0;
  for (const [writer, own] of byWriter(changes)) {
    const added = addChanges(db, writer, own);
    for (const change of added) {
      fresh.push(change);
      clock = Math.max(clock, change.clock);
    }
  }
  const touched = new Map(fresh.map(({ entity, id }) => [`${entity}/${id}`, { entity, id }]));
  for (const { entity, id } of touched.values()) projectKey(db, entity, id);
  return { result: { added: fresh.length, touched: [...touched.values()] }, clock };
}

function byWriter(changes: readonly Change[]): Map<string, Change[]> {
  const writers = new Map<string, Change[]>();
  for (const change of changes) {
    const known = writers.get(change.writer);
    if (known) known.push(change);
    else writers.set(change.writer, [change]);
  }
  return writers;
}

/** Adds those changes of one writer that are new here, and returns them. */
function addChanges(db: Db, writer: string, changes: readonly Change[]): Change[] {
  const added: Change[] = [];
  for (const change of changes) {
    const row = toRow(change);
    const known = findRow(db, writer, change.seq);
    if (known) {
      refuseDifferent(known, row);
      continue;
    }
    if (added.length === 0) insertWriter(db, change);
    insertRow(db, row, null);
    added.push(change);
  }
  if (added.length > 0)
    extendChain(
      db,
      writer,
      added.reduce((latest, { clock }) => Math.max(latest, clock), 0),
    );
  return added;
}

function refuseDifferent({ hash: _, ...known }: ChangeRow, row: Omit<ChangeRow, 'hash'>): void {
  const parts = Object.keys(known) as (keyof typeof known)[];
  const part = parts.find((name) => known[name] !== row[name]);
  if (part === undefined) return;
  throw new AppError(
    'damaged',
    `合并的内容里，${row.person}的第 ${row.seq} 条修改记录与这里已有的同一条不一样，其中一份被改动过。没有合并任何内容，请在原来的电脑上用“校验”查明。`,
    { change: headOf(row), part, here: known[part], there: row[part] },
  );
}

function refuseFaultyMerge(change: Change): void {
  refuseFaultyChange(change);
  const { writer, seq, clock, batch } = change;
  const numbers = [seq, clock, batch].every((number) => Number.isSafeInteger(number) && number > 0);
  if (numbers && writer !== '') return;
  throw new AppError('damaged', '这批修改记录的编号不合规定，可能在传送中损坏。没有合并任何内容，请重新导出后再试。', {
    change: headOf(change),
  });
}

/** Every change of this workspace, for another one to merge. */
export function listChanges(db: Db): Change[] {
  return listChangesBeyond(db, []);
}

/** The changes that somebody lacks who knows each of these writers up to a number, in the order of writers and numbers. */
export function listChangesBeyond(
  db: Db,
  known: readonly { readonly writer: string; readonly lastSeq: number }[],
): Change[] {
  const lastSeqs = new Map(known.map(({ writer, lastSeq }) => [writer, lastSeq]));
  const sql = 'SELECT * FROM change WHERE writer = ? AND seq > ? ORDER BY seq';
  return listWriters(db).flatMap(({ id }) => all<ChangeRow>(db, sql, id, lastSeqs.get(id) ?? 0).map(rowToChange));
}
