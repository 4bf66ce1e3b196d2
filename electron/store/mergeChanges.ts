import { AppError } from '#shared/error.ts';
import type { Change, EntityName } from '#shared/store/change.ts';
import { assertStoreWritable } from './appendEdits.ts';
import { type ChangeRow, findRow, headOf, insertRow, toRow } from './changeLog.ts';
import { refuseFaultyChange } from './checkChange.ts';
import { all, type Db, transact } from './database.ts';
import { withFileErrors } from './fileError.ts';
import { projectKey } from './projection.ts';
import { type Store, useWal } from './store.ts';
import { extendChain, insertWriter } from './writer.ts';

export interface MergeResult {
  /** Changes that were new here. */
  readonly added: number;
  /** Things that they touch. */
  readonly touched: readonly { readonly entity: EntityName; readonly id: string }[];
}

/**
 * Adds changes of other laptops: those known already are passed over, the order does not matter, nothing present is lost.
 * All or nothing. Throws AppError damaged when a change says something else than the one of its name here.
 */
export function mergeChanges(store: Store, changes: readonly Change[]): MergeResult {
  assertStoreWritable(store);
  for (const change of changes) refuseFaultyMerge(change);
  return withFileErrors(store.path, () => {
    useWal(store);
    const { result, clock } = transact(store.db, () => mergeAll(store.db, changes));
    store.clock = Math.max(store.clock, clock);
    return result;
  });
}

function mergeAll(db: Db, changes: readonly Change[]): { result: MergeResult; clock: number } {
  const fresh = changes.filter((change) => addChange(db, change));
  const clocks = new Map<string, number>();
  for (const { writer, clock } of fresh) clocks.set(writer, Math.max(clocks.get(writer) ?? 0, clock));
  for (const [writer, clock] of clocks) extendChain(db, writer, clock);
  const touched = new Map(fresh.map(({ entity, id }) => [`${entity}/${id}`, { entity, id }]));
  for (const { entity, id } of touched.values()) projectKey(db, entity, id);
  return { result: { added: fresh.length, touched: [...touched.values()] }, clock: Math.max(0, ...clocks.values()) };
}

/** Whether the change was new. */
function addChange(db: Db, change: Change): boolean {
  const row = toRow(change);
  const known = findRow(db, change.writer, change.seq);
  if (known) {
    refuseDifferent(known, row);
    return false;
  }
  insertWriter(db, change);
  insertRow(db, row, null);
  return true;
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
  return all<ChangeRow>(db, 'SELECT * FROM change ORDER BY writer, seq').map(({ hash: _, fields, seen, ...row }) => ({
    ...row,
    fields: JSON.parse(fields) as Change['fields'],
    seen: JSON.parse(seen) as string[],
  }));
}
