import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { appendEdits } from '#electron/store/appendEdits.ts';
import { closeStore } from '#electron/store/closeStore.ts';
import { type Db, openDatabase, run, transact } from '#electron/store/database.ts';
import { createStore, type Store } from '#electron/store/store.ts';
import { type Edit, findingId } from '#shared/store/change.ts';

export interface RecordRatios {
  /** One recorded answer against one bare upsert; 1 would be free. */
  readonly ratio: number;
  /** The same with a long history behind it. */
  readonly ratioWithHistory: number;
  /** An import of 10,000 rows of 12 cells in one transaction against bare upserts of its cells. */
  readonly ratioOfImport: number;
}

const perRound = 200;
const rounds = 15;

/** Medians of rounds that take turns, so that a slow moment of the disk strikes both. */
export function benchRecord(history = 200_000): RecordRatios {
  const folder = mkdtempSync(path.join(tmpdir(), 'chabao-bench-'));
  const options = { person: '检查员', device: 'bench', now: Date.now, newId: randomUUID };
  const store = createStore(path.join(folder, '工作簿.chabao'), options);
  const bare = openBare(path.join(folder, 'bare.sqlite'));
  try {
    const ratio = compareSingles(store, bare);
    const ratioOfImport = compareImports(store, bare);
    for (let done = 0; done < history; done += 10_000) appendEdits(store, 'import', manyRows(done, 10_000, 1));
    const ratioWithHistory = compareSingles(store, bare);
    const result = { ratio, ratioWithHistory, ratioOfImport };
    console.log(
      `one recorded answer / one bare upsert: ${ratio.toFixed(2)}; after ${history.toLocaleString('en')} changes: ` +
        `${ratioWithHistory.toFixed(2)}; import of 10,000 × 12: ${ratioOfImport.toFixed(2)}`,
    );
    return result;
  } finally {
    bare.close();
    closeStore(store);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a program without history would do: the same table and pragmas, nothing else. */
function openBare(file: string): Db {
  const db = openDatabase(file, 'create');
  db.pragma('journal_mode = WAL');
  db.exec(
    'CREATE TABLE finding (roundId TEXT, annexId TEXT, subjectId TEXT, columnId TEXT, value TEXT, PRIMARY KEY (roundId, annexId, subjectId, columnId)) STRICT, WITHOUT ROWID',
  );
  return db;
}

function upsert(db: Db, subjectId: string, columnId: string, value: string): void {
  const sql = 'INSERT INTO finding VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET value = excluded.value';
  run(db, sql, '2022q2', 'annex1', subjectId, columnId, value);
}

let answers = 0;

function compareSingles(store: Store, bare: Db): number {
  // A log file grown by an import is reused without growing, which is faster: both start with an empty one.
  for (const db of [store.db, bare]) db.pragma('wal_checkpoint(TRUNCATE)');
  const ratios: number[] = [];
  for (let round = 0; round < rounds; round++) {
    answers += perRound;
    const own = timed(perRound, (i) => appendEdits(store, 'record', [answer(i % 40, `c${i % 7}`, `${answers + i}`)]));
    const other = timed(perRound, (i) => upsert(bare, `s${i % 40}`, `c${i % 7}`, `"${answers + i}"`));
    ratios.push(own / other);
  }
  return median(ratios);
}

function answer(subject: number, column: string, value: string): Edit {
  return { entity: 'finding', id: findingId('2022q2', 'annex1', `s${subject}`), fields: { [column]: value } };
}

function compareImports(store: Store, bare: Db): number {
  const ratios = [0, 1, 2].map((time) => {
    const rows = manyRows(1e6 + time * 10_000, 10_000, 12);
    const own = timed(1, () => appendEdits(store, 'import', rows));
    const other = timed(1, () => transact(bare, () => writeBare(bare, rows)));
    return own / other;
  });
  return median(ratios);
}

function writeBare(bare: Db, rows: readonly Edit[]): void {
  for (const { id, fields } of rows) {
    for (const [column, value] of Object.entries(fields)) upsert(bare, id, column, JSON.stringify(value));
  }
}

function manyRows(from: number, count: number, columns: number): Edit[] {
  return Array.from({ length: count }, (_, i) => ({
    entity: 'finding',
    id: findingId('2022q2', 'annex1', `t${from + i}`),
    fields: Object.fromEntries(Array.from({ length: columns }, (__, c) => [`c${c}`, (i + c) * 100])),
  }));
}

function timed(times: number, act: (i: number) => void): number {
  const start = performance.now();
  for (let i = 0; i < times; i++) act(i);
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) benchRecord();
