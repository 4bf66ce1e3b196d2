import { AppError } from '#shared/error.ts';
import type { ChangeRange } from '#shared/exchange/mergeView.ts';
import type { Change, EntityName } from '#shared/store/change.ts';
import { assertStoreWritable } from './appendEdits.ts';
import { type Blob, insertBlob } from './blobs.ts';
import { type ChangeRow, findRow, firstHash, hashChange, headOf, insertRow, rowToChange, toRow } from './changeLog.ts';
import { refuseFaultyChange } from './checkChange.ts';
import { all, type Db, get, transact } from './database.ts';
import { withFileErrors } from './fileError.ts';
import { projectKey } from './projection.ts';
import { type Store, turnOnWal } from './store.ts';
import { isWellFormed } from './wellFormed.ts';
import { extendChain, findWriter, insertWriter, listWriters, saveTail } from './writer.ts';

export interface MergeResult {
  /** Changes that were new here. */
  readonly added: number;
  readonly ranges: readonly ChangeRange[];
  readonly fresh: readonly Change[];
  /** Of the files that came along. */
  readonly bytes: number;
}

export interface MergeOptions {
  /** The files that the changes name. */
  readonly blobs?: () => Iterable<Blob>;
  /** Runs in the same transaction; what it throws undoes everything. */
  readonly onMerged?: (result: MergeResult) => void;
}

/** How far a merge is: between two steps it can be broken off. */
export interface MergeStep {
  readonly done: number;
  readonly total: number;
}

/** How many changes are written between two steps. */
const slice = 500;

/**
 * Adds changes of other laptops: those known already are passed over, the order does not matter, nothing present is lost.
 * All or nothing, with the files that they name. Throws AppError damaged when a change says something else than the one of its name here.
 */
export function mergeChanges(store: Store, changes: readonly Change[], options: MergeOptions = {}): MergeResult {
  assertStoreWritable(store);
  return withFileErrors(store.path, () => {
    turnOnWal(store);
    const result = transact(store.db, () => lastOf(mergeSteps(store.db, changes, options)));
    noteMerged(store, result);
    return result;
  });
}

function lastOf<Result>(steps: Generator<unknown, Result>): Result {
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/** After the commit: what this laptop writes from now on comes after what was merged. */
export function noteMerged(store: Store, { ranges, fresh, bytes }: MergeResult): void {
  store.clock = fresh.reduce((latest, { clock }) => Math.max(latest, clock), store.clock);
  store.log?.add(fresh.length, bytes);
  for (const { writer, from, to } of ranges) store.journal?.note(store.db, writer, from, to);
}

/** The same in steps, within a transaction of the caller. */
export function* mergeSteps(
  db: Db,
  changes: readonly Change[],
  { blobs, onMerged }: MergeOptions,
): Generator<MergeStep, MergeResult> {
  for (const change of changes) refuseFaultyMerge(change);
  const total = changes.length * 2;
  let bytes = 0;
  for (const blob of blobs?.() ?? []) {
    insertBlob(db, blob);
    bytes += blob.bytes.length;
    yield { done: 0, total };
  }
  const fresh: Change[] = [];
  for (const [writer, own] of byWriter(changes)) {
    for (const change of yield* addChanges(db, writer, own, { done: fresh.length, total })) fresh.push(change);
  }
  const touched = new Map(fresh.map(({ entity, id }) => [`${entity}/${id}`, { entity, id }]));
  // In the order of the tables, so that each page is touched once.
  for (const [done, key] of [...touched.keys()].sort().entries()) {
    const { entity, id } = touched.get(key) as { entity: EntityName; id: string };
    projectKey(db, entity, id);
    if (done % slice === slice - 1) yield { done: changes.length + done, total };
  }
  const result = { added: fresh.length, ranges: rangesOf(fresh), fresh, bytes };
  onMerged?.(result);
  return result;
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

/** Adds those changes of one writer that are new here, and returns them in order. Those that follow the chain are hashed at once. */
function* addChanges(
  db: Db,
  writer: string,
  changes: readonly Change[],
  { done, total }: MergeStep,
): Generator<MergeStep, Change[]> {
  const added: Change[] = [];
  const known = knownSeqs(db, writer);
  let tail = findWriter(db, writer) ?? { lastSeq: 0, lastHash: firstHash };
  for (const change of changes.toSorted((a, b) => a.seq - b.seq)) {
    const row = toRow(change);
    if (known.has(change.seq)) {
      refuseDifferent(findRow(db, writer, change.seq) as ChangeRow, row);
      continue;
    }
    if (added.length === 0) insertWriter(db, change);
    const follows = change.seq === tail.lastSeq + 1;
    const hash = follows ? hashChange(tail.lastHash, row) : null;
    insertRow(db, row, hash);
    if (hash) tail = { lastSeq: change.seq, lastHash: hash };
    known.add(change.seq);
    added.push(change);
    if (added.length % slice === 0) yield { done: done + added.length, total };
  }
  if (added.length === 0) return added;
  const clock = added.reduce((latest, change) => Math.max(latest, change.clock), 0);
  saveTail(db, writer, tail.lastSeq, tail.lastHash, clock);
  extendChain(db, writer, clock);
  return added;
}

/** How many of these changes are not here yet. */
export function countUnknown(db: Db, changes: readonly Change[]): number {
  return [...byWriter(changes)].reduce((sum, [writer, own]) => {
    const known = knownSeqs(db, writer);
    return sum + own.filter(({ seq }) => !known.has(seq)).length;
  }, 0);
}

/** Changes of these writers that wait for an earlier one. */
export function countWaiting(db: Db, writers: Iterable<string>): number {
  const sql = 'SELECT count(*) AS count FROM change WHERE hash IS NULL AND writer IN (SELECT value FROM json_each(?))';
  return get<{ count: number }>(db, sql, JSON.stringify([...writers]))?.count ?? 0;
}

function knownSeqs(db: Db, writer: string): Set<number> {
  return new Set(all<{ seq: number }>(db, 'SELECT seq FROM change WHERE writer = ?', writer).map(({ seq }) => seq));
}

/** Of changes in the order of writers and numbers. */
export function rangesOf(changes: readonly Pick<Change, 'writer' | 'seq'>[]): ChangeRange[] {
  const ranges: { writer: string; from: number; to: number }[] = [];
  for (const { writer, seq } of changes) {
    const last = ranges.at(-1);
    if (last?.writer === writer && last.to === seq - 1) last.to = seq;
    else ranges.push({ writer, from: seq, to: seq });
  }
  return ranges;
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
  // A half character would be stored as another one, and its hash would prove nothing.
  if (numbers && writer !== '' && isWellFormed({ ...change })) return;
  throw new AppError(
    'damaged',
    '这批修改记录的编号或文字不合规定，可能在传送中损坏。没有合并任何内容，请重新导出后再试。',
    {
      change: headOf(change),
    },
  );
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
