import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { appendEdits } from '#electron/store/appendEdits.ts';
import { closeStore } from '#electron/store/closeStore.ts';
import { openDatabase, run, transact } from '#electron/store/database.ts';
import { listChanges, mergeChanges } from '#electron/store/mergeChanges.ts';
import { createMemoryStore, createStore } from '#electron/store/store.ts';
import { type Change, type Edit, findingId } from '#shared/store/change.ts';

/**
 * Six laptops of 5,000 findings each, merged in one transaction, against bare inserts of the same rows (goal: 5 s, and 3 times). A bare
 * program keeps the same: the row of the log and the row of the answer, without hash, heads or conflicts.
 */
const laptops = 6;
const findings = 5000;
const goal = { seconds: 5, ratio: 3 };

function laptopChanges(laptop: number): Change[] {
  const options = { person: `检查员${laptop}`, device: `bench${laptop}`, now: Date.now, newId: randomUUID };
  const store = createMemoryStore(options);
  // As people record: one answer after the other, a few cells to a unit; one in a hundred was answered by the laptop before as well.
  const edits = Array.from({ length: findings }, (_, index): Edit => {
    const of = index % 100 === 0 && laptop > 0 ? laptop - 1 : laptop;
    const subject = `u${of}-${Math.floor(index / 10)}`;
    return {
      entity: 'finding',
      id: findingId('2022q2', 'annex1', subject),
      fields: { [`c${index % 10}`]: `答案${laptop}` },
    };
  });
  for (const edit of edits) appendEdits(store, 'record', [edit]);
  const changes = listChanges(store.db);
  store.db.close();
  return changes;
}

function timed(act: () => void): number {
  const start = performance.now();
  act();
  return performance.now() - start;
}

function bare(file: string, changes: readonly Change[]): number {
  const db = openDatabase(file, 'create');
  db.pragma('journal_mode = WAL');
  db.exec(`CREATE TABLE change (writer TEXT, seq INTEGER, clock INTEGER, person TEXT, device TEXT, batch INTEGER, action TEXT, entity TEXT,
    id TEXT, fields TEXT, seen TEXT, PRIMARY KEY (writer, seq)) STRICT, WITHOUT ROWID;
    CREATE INDEX changeByKey ON change (entity, id);
    CREATE TABLE finding (id TEXT, field TEXT, value TEXT, PRIMARY KEY (id, field)) STRICT, WITHOUT ROWID`);
  const milliseconds = timed(() =>
    transact(db, () => {
      for (const change of changes) {
        const { writer, seq, clock, person, device, batch, action, entity, id } = change;
        const log = [writer, seq, clock, person, device, batch, action, entity, id];
        const [fields, seen] = [JSON.stringify(change.fields), JSON.stringify(change.seen)];
        run(db, 'INSERT INTO change VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)', ...log, fields, seen);
        const sql = 'INSERT INTO finding VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET value = excluded.value';
        for (const [field, value] of Object.entries(change.fields)) run(db, sql, id, field, JSON.stringify(value));
      }
    }),
  );
  db.close();
  return milliseconds;
}

const folder = mkdtempSync(path.join(tmpdir(), 'chabao-bench-'));
try {
  const changes = Array.from({ length: laptops }, (_, laptop) => laptopChanges(laptop)).flat();
  const figures = [0, 1, 2].map((time) => {
    const options = { person: '办公室', device: 'office', now: Date.now, newId: randomUUID };
    const store = createStore(path.join(folder, `${time}.chabao`), options);
    const merged = timed(() => mergeChanges(store, changes));
    closeStore(store);
    return { merged, ratio: merged / bare(path.join(folder, `${time}.sqlite`), changes) };
  });
  const [best] = figures.sort((a, b) => a.merged - b.merged);
  const ratio = figures.map((each) => each.ratio).sort((a, b) => a - b)[1] ?? Number.NaN;
  const seconds = (best?.merged ?? Number.NaN) / 1000;
  const over = seconds > goal.seconds || ratio > goal.ratio ? '  over' : '';
  console.log(
    `${laptops} laptops × ${findings} findings merged: ${seconds.toFixed(2)} s (goal <= ${goal.seconds}), ` +
      `${ratio.toFixed(2)} x bare inserts (goal <= ${goal.ratio})${over}`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
