import { AppError } from '#shared/error.ts';
import type { ChangeRange } from '#shared/exchange/mergeView.ts';
import type { Change, EntityName } from '#shared/store/change.ts';
import { assertStoreWritable } from './appendEdits.ts';
import { type Blob, insertBlob } from './blobs.ts';
import { type ChangeRow, findRow, firstHash, hashChange, headOf, insertRow, toRow } from './changeLog.ts';
import { changesIn, rangeCollector, rangesBeyond } from './changeRanges.ts';
import { refuseFaultyChange } from './checkChange.ts';
import { all, type Db, get, transact } from './database.ts';
import { withFileErrors } from './fileError.ts';
import { projectKey } from './projection.ts';
import { type Store, turnOnWal } from './store.ts';
import { isWellFormed } from './wellFormed.ts';
import { extendChain, findWriter, insertWriter, saveTail } from './writer.ts';

export interface MergeResult {
  /** Changes that were new here. */
  readonly added: number;
  readonly ranges: readonly ChangeRange[];
  /** The latest of them. */
  readonly clock: number;
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
    const result = transact(store.db, () => lastOf(mergeSteps(store.db, changes, changes.length, options)));
    noteMerged(store, result);
    return result;
  });
}

function lastOf<Result>(steps: Generator<unknown, Result>): Result {
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/** After the commit: what this laptop writes from now on comes after what was merged. */
export function noteMerged(store: Store, { added, ranges, clock, bytes }: MergeResult): void {
  store.clock = Math.max(store.clock, clock);
  store.log?.add(added, bytes);
  for (const { writer, from, to } of ranges) store.journal?.note(store.db, writer, from, to);
}

/** The same in steps, within a transaction of the caller. `count`: how many changes there are, for the steps to tell how far it is. */
export function* mergeSteps(
  db: Db,
  changes: Iterable<Change>,
  count: number,
  { blobs, onMerged }: MergeOptions,
): Generator<MergeStep, MergeResult> {
  const total = count * 2;
  let bytes = 0;
  for (const blob of blobs?.() ?? []) {
    insertBlob(db, blob);
    bytes += blob.bytes.length;
    yield { done: 0, total };
  }
  const adding = startAdding(db);
  let seen = 0;
  for (const change of changes) {
    adding.add(change);
    seen += 1;
    if (seen % slice === 0) yield { done: seen, total };
  }
  const { ranges, touched, clock } = adding.finish();
  // In the order of the tables, so that each page is touched once.
  for (const [done, key] of [...touched].sort().entries()) {
    const slash = key.indexOf('/');
    projectKey(db, key.slice(0, slash) as EntityName, key.slice(slash + 1));
    if (done % slice === slice - 1) yield { done: count + done, total };
  }
  const added = ranges.reduce((sum, { from, to }) => sum + to - from + 1, 0);
  const result = { added, ranges, clock, bytes };
  onMerged?.(result);
  return result;
}

/** How far the changes of one writer are known, while others are added. */
interface Addition {
  readonly known: Set<number>;
  seq: number;
  hash: Buffer;
  clock: number;
  /** Something of this writer was new. */
  grew: boolean;
}

function beginAddition(db: Db, writer: string): Addition {
  const { lastSeq: seq, lastHash: hash } = findWriter(db, writer) ?? { lastSeq: 0, lastHash: firstHash };
  return { known: knownSeqs(db, writer), seq, hash, clock: 0, grew: false };
}

/** Adds changes in any order; those that follow the chain of their writer are hashed at once, the others when all are there. */
function startAdding(db: Db) {
  const writers = new Map<string, Addition>();
  const fresh = rangeCollector();
  const touched = new Set<string>();
  return {
    add(change: Change): void {
      refuseFaultyMerge(change);
      const { writer, seq, clock } = change;
      const own = writers.get(writer) ?? beginAddition(db, writer);
      writers.set(writer, own);
      const row = toRow(change);
      if (own.known.has(seq)) {
        refuseDifferent(findRow(db, writer, seq) as ChangeRow, row);
        return;
      }
      if (!own.grew) insertWriter(db, change);
      const follows = seq === own.seq + 1;
      const hash = follows ? hashChange(own.hash, row) : null;
      insertRow(db, row, hash);
      if (hash) Object.assign(own, { seq, hash });
      Object.assign(own, { clock: Math.max(own.clock, clock), grew: true });
      own.known.add(seq);
      fresh.add(writer, seq);
      touched.add(`${change.entity}/${change.id}`);
    },
    finish() {
      for (const [writer, { seq, hash, clock, grew }] of writers) {
        if (!grew) continue;
        saveTail(db, writer, seq, hash, clock);
        extendChain(db, writer, clock);
      }
      const clock = [...writers.values()].reduce((latest, own) => Math.max(latest, own.clock), 0);
      return { ranges: fresh.ranges(), touched, clock };
    },
  };
}

/** Changes of these writers that wait for an earlier one. */
export function countWaiting(db: Db, writers: Iterable<string>): number {
  const sql = 'SELECT count(*) AS count FROM change WHERE hash IS NULL AND writer IN (SELECT value FROM json_each(?))';
  return get<{ count: number }>(db, sql, JSON.stringify([...writers]))?.count ?? 0;
}

function knownSeqs(db: Db, writer: string): Set<number> {
  return new Set(all<{ seq: number }>(db, 'SELECT seq FROM change WHERE writer = ?', writer).map(({ seq }) => seq));
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
  return [...changesIn(db, rangesBeyond(db, []))];
}
