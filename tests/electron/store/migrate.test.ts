import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { deviceKey } from '#electron/exchange/deviceKey.ts';
import { appendEdits } from '#electron/store/appendEdits.ts';
import { backupBeforeMigration } from '#electron/store/backup.ts';
import { loadBulletin } from '#electron/store/bulletins.ts';
import { canonicalJson } from '#electron/store/canonicalJson.ts';
import { insertRow, toRow } from '#electron/store/changeLog.ts';
import { closeStore } from '#electron/store/closeStore.ts';
import { type Db, openDatabase } from '#electron/store/database.ts';
import { listEvidence } from '#electron/store/evidence.ts';
import { listMerges } from '#electron/store/merges.ts';
import {
  latestVersion,
  type Migration,
  migrate,
  migrateWithBackup,
  migrations,
  openEmpty,
  versionOf,
} from '#electron/store/migrate.ts';
import { listRecordedTexts } from '#electron/store/phrases.ts';
import { rebuildProjection } from '#electron/store/projection.ts';
import { listRulings } from '#electron/store/rulings.ts';
import { createStore } from '#electron/store/store.ts';
import { listUnits } from '#electron/store/units.ts';
import { listUsage } from '#electron/store/usage.ts';
import { verifyMerges } from '#electron/store/verifyMerges.ts';
import { verifyStore } from '#electron/store/verifyStore.ts';
import { listVersions } from '#electron/store/versions.ts';
import { parseFindingId } from '#shared/store/change.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';
import { laptopOptions } from './laptopOptions.ts';

function oldWorkspace(): string {
  const file = path.join(temporaryFolder(), '某县.chabao');
  const store = createStore(file, laptopOptions('甲'));
  appendEdits(store, 'record', [{ entity: 'finding', id: '2022q2/annex1/u1', fields: { a: '是' } }]);
  closeStore(store);
  return file;
}

function migrateFile(file: string, list: readonly Migration[]): void {
  const db = openDatabase(file, 'write');
  try {
    migrateWithBackup(db, file, () => backupBeforeMigration(db, file), list);
  } finally {
    db.close();
  }
}

const present = latestVersion();
const added = { version: present + 10, sql: 'CREATE TABLE later (id TEXT PRIMARY KEY) STRICT' };
const broken = { version: present + 20, sql: 'CREATE TABLE later (again)' };

describe('migrations', () => {
  test('make the same form as making it at once', () => {
    const formOf = (db: Db) => [
      db.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name').all(),
      db.pragma('application_id'),
      db.pragma('user_version'),
    ];
    const migrated = openDatabase(':memory:', 'write');
    migrate(migrated);
    expect([openEmpty(), openEmpty()].map(formOf)).toEqual([formOf(migrated), formOf(migrated)]);
  });

  test('are numbered in tens, upwards', () => {
    const versions = migrations.map(({ version }) => version);
    expect(versions).toEqual([...new Set(versions)].sort((a, b) => a - b));
    for (const version of versions) expect(version % 10).toBe(0);
  });

  test('bring an older file up to date after a proved backup', () => {
    const file = oldWorkspace();
    migrateFile(file, [...migrations, added]);
    const db = openDatabase(file, 'read');
    expect(versionOf(db)).toBe(present + 10);
    expect(db.prepare('SELECT answers FROM finding').pluck().all()).toEqual(['{"a":"是"}']);
    db.close();
    expect(verifyStore(file.replace('.chabao', `.升级前格式${present}.chabao`))).toMatchObject({
      ok: true,
      changes: 1,
    });
  });

  test('a unit of the first form has its name and no former ones', () => {
    const db = openDatabase(':memory:', 'write');
    migrate(db, migrations.slice(0, 1));
    db.exec(`INSERT INTO unit VALUES ('u1', '某局', NULL, 'g', 1, '[]', NULL, 0, '{}')`);
    migrate(db);
    expect(listUnits(db)).toMatchObject([
      { name: '某局', formerNames: [], startedOn: null, endedOn: null, successors: [] },
    ]);
  });

  test('what was recorded before counts as use and as a phrase, by whatever index it is found', () => {
    const db = openDatabase(':memory:', 'write');
    migrate(
      db,
      migrations.filter(({ version }) => version < 80),
    );
    db.exec(`INSERT INTO finding VALUES ('r1', 'a', 'u1', 'c', '"栏目空白多处"', 'w', 1), ('r1', 'b', 'u1', 'c', '"否"', 'w', 2),
      ('r2', 'a', 'u1', 'c', '"栏目空白多处"', 'w', 3), ('r2', 'a', 'u1', 'd', 'null', 'w', 4), ('r2', 'a', 'u2', 'c', '"否"', 'w', 5)`);
    migrate(db);
    expect(listRecordedTexts(db, 'a', 'c')).toEqual([{ text: '栏目空白多处', count: 2 }]);
    expect(listUsage(db, 'u1').map(({ roundId, annexId, cells }) => `${roundId} ${annexId} ${cells}`)).toEqual([
      'r1 a 1',
      'r1 b 1',
      'r2 a 1',
    ]);
  });

  test('evidence taken before is found by its row, without a walk over all of the round', () => {
    const db = openDatabase(':memory:', 'write');
    migrate(
      db,
      migrations.filter(({ version }) => version < 100),
    );
    db.exec(`INSERT INTO evidence VALUES ('e1', 'r1', 'a', 'u1', 'c', NULL, '2022-AAA-0001', '首页.jpg', 'h', 'h', 'image/jpeg', 4, 3, 9, NULL,
      0, NULL, '[]', NULL, NULL, 1, 0, '{}')`);
    migrate(db);
    expect(listEvidence(db, { roundId: 'r1', subjectId: 'u1' }).map(({ id }) => id)).toEqual(['e1']);
    const plan = db.prepare(
      "EXPLAIN QUERY PLAN SELECT id FROM evidence WHERE roundId = 'r1' AND subjectId IS 'u1' AND removed = 0",
    );
    expect(JSON.stringify(plan.all())).toContain('evidenceBySubject (roundId=? AND subjectId=?');
  });

  test('a row of cells becomes the very row that the log says', () => {
    const db = openDatabase(':memory:', 'write');
    migrate(
      db,
      migrations.filter(({ version }) => version < 120),
    );
    db.pragma('foreign_keys = OFF');
    const cells = [
      ['r/a/u1', 'w', 1, { c: '“是”\\\n否', 'b-1': null, B: 1200 }],
      ['r/a/u2', 'w', 2, { c: '是', d: '是' }],
      ['r/a/u2', 'w', 3, { d: { from: '2022-01-01', to: '2022-03-31' } }],
      ['r/a/u2', 'v', 3, { e: 0 }],
      ['r/a/t/1', 'v', 4, { c: '是', d: '\u0001\u2028' }],
      ['r/b/u1', 'v', 5, { c: '否' }],
      ['r/b/u1', 'w', 5, { d: '否' }],
    ] as const;
    for (const [id, writer, seq, fields] of cells) {
      const change = { writer, seq, clock: seq, person: '甲', device: '甲', batch: 1, action: 'record' } as const;
      insertRow(db, toRow({ ...change, entity: 'finding', id, fields, seen: seq === 3 ? ['w:2'] : [] }), null);
      const { subjectId, annexId } = parseFindingId(id);
      for (const [columnId, value] of Object.entries(fields)) {
        const cell = ['r', annexId, subjectId, columnId, canonicalJson(value), writer, seq];
        db.prepare('INSERT OR REPLACE INTO finding VALUES (?, ?, ?, ?, ?, ?, ?)').run(cell);
      }
    }
    migrate(db);
    const rows = () => db.prepare('SELECT * FROM finding ORDER BY annexId, subjectId').all();
    const migrated = rows();
    rebuildProjection(db);
    expect(migrated).toHaveLength(4);
    expect(migrated).toEqual(rows());
  });

  test('a round of the form without decisions about the check has none', () => {
    const db = openDatabase(':memory:', 'write');
    migrate(
      db,
      migrations.filter(({ version }) => version < 140),
    );
    db.exec(`INSERT INTO version VALUES ('v1', 'r1', 'review', '', '通报', '[]', '[]', '[]', '[]', 'h', 0, '{}')`);
    migrate(db);
    expect([listRulings(db, 'r1'), listVersions(db, 'r1').map(({ id }) => id)]).toEqual([[], ['v1']]);
  });

  test('what was said of a bulletin before 附件说明 could be left out stays, and 附件说明 is as the pack has it', () => {
    const db = openDatabase(':memory:', 'write');
    migrate(
      db,
      migrations.filter(({ version }) => version < 160),
    );
    db.exec(`INSERT INTO bulletin (id, title, seal, removed, heads) VALUES ('r1', '关于检查情况的通报', 0, 0, '{}')`);
    migrate(db);
    expect(loadBulletin(db, 'r1').settings).toMatchObject({
      title: '关于检查情况的通报',
      seal: false,
      attachmentNote: null,
    });
  });

  test('merges from before there were seals are sealed in their order, and an alteration is told of from then on', () => {
    const db = openDatabase(':memory:', 'write');
    migrate(
      db,
      migrations.filter(({ version }) => version < 170),
    );
    const key = deviceKey(temporaryFolder());
    const ids = ['later', 'first'];
    for (const id of ids) {
      const said = { id, at: `2022-07-0${id === 'first' ? 1 : 2}T00:00:00.000Z`, person: '甲' };
      const report = JSON.stringify(said);
      const signed = [report, key.publicKey, key.sign(Buffer.from(report)), null];
      db.prepare('INSERT INTO merge VALUES (?, ?, ?, ?, ?, ?, ?, ?)').run(...Object.values(said), '[]', ...signed);
    }
    migrate(db);
    expect(listMerges(db).map(({ id }) => id)).toEqual(['first', 'later']);
    expect(verifyMerges(db)).toEqual([]);
    db.exec(`UPDATE merge SET undone = '{"at":"2022-07-03"}' WHERE id = 'first'`);
    expect(verifyMerges(db)).toEqual([expect.stringMatching(/的合并的登记被改动过/)]);
  });

  test('never overwrite an earlier backup', () => {
    const file = oldWorkspace();
    const earlier = file.replace('.chabao', `.升级前格式${present}.chabao`);
    writeFileSync(earlier, '别的内容');
    migrateFile(file, [...migrations, added]);
    expect(readFileSync(earlier, 'utf8')).toBe('别的内容');
    expect(verifyStore(file.replace('.chabao', `.升级前格式${present}-2.chabao`)).ok).toBe(true);
  });

  test('a failing one leaves the file as it was and names the backup', () => {
    const file = oldWorkspace();
    const before = readFileSync(file);
    expect(() => migrateFile(file, [...migrations, added, broken])).toThrow(
      new RegExp(`没有改动它.*升级前格式${present}\\.chabao`),
    );
    expect(readFileSync(file)).toEqual(before);
  });

  test('nothing is done, and nothing copied, when the file is up to date', () => {
    const file = oldWorkspace();
    migrateFile(file, migrations);
    expect(existsSync(file.replace('.chabao', `.升级前格式${present}.chabao`))).toBe(false);
  });

  test('run in one transaction', () => {
    const db = openDatabase(':memory:', 'write');
    expect(() => migrate(db, [...migrations, added, broken])).toThrow();
    expect(versionOf(db)).toBe(0);
    expect(db.prepare('SELECT count(*) FROM sqlite_schema').pluck().get()).toBe(0);
    db.close();
  });
});
