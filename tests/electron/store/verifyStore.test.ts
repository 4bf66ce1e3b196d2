import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { appendEdits } from '#electron/store/appendEdits.ts';
import { closeStore } from '#electron/store/closeStore.ts';
import { openDatabase } from '#electron/store/database.ts';
import { loadFindings } from '#electron/store/findings.ts';
import { rebuildProjection } from '#electron/store/projection.ts';
import { createStore, openStore } from '#electron/store/store.ts';
import { verifyStore } from '#electron/store/verifyStore.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';
import { laptopOptions } from './laptopOptions.ts';
import { noteMerge } from './signedMerge.ts';

const options = laptopOptions('甲');

/** A closed workspace of five changes, then altered behind the program's back. */
function altered(sql: string): string {
  const file = path.join(temporaryFolder(), '某县.chabao');
  const store = createStore(file, options);
  appendEdits(store, 'unit.add', [{ entity: 'unit', id: 'u1', fields: { name: '某局', groupId: 'g', order: 1 } }]);
  for (const subject of ['u1', 'u2', 'u3', 'u4']) {
    appendEdits(store, 'record', [{ entity: 'finding', id: `2022q2/annex1/${subject}`, fields: { a: '是' } }]);
  }
  closeStore(store);
  const db = new Database(file);
  db.pragma('foreign_keys = OFF');
  db.exec(`DROP TRIGGER changeIsFinal; DROP TRIGGER changeIsKept; ${sql}`);
  db.close();
  return file;
}

describe('verifying', () => {
  test('an untouched workspace is in order', () => {
    expect(verifyStore(altered(''))).toEqual({ ok: true, changes: 5, writers: 1, problems: [] });
  });

  const cases: [string, string, RegExp][] = [
    [
      'an altered answer in the log',
      `UPDATE change SET fields = '{"a":"否"}' WHERE seq = 3; UPDATE finding SET answers = '{"a":"否"}' WHERE subjectId = 'u2'`,
      /甲的检查员.*第 3 条被改动过（检查记录 2022q2\/annex1\/u2/,
    ],
    [
      'an altered name of who did it',
      "UPDATE change SET person = '别人' WHERE seq = 2",
      /于 \d{4}年\d+月\d+日 \d+:\d{2} 在.*第 2 条被改动过/,
    ],
    ['an altered hash', "UPDATE change SET hash = x'00' WHERE seq = 4", /第 4 条被改动过/],
    ['a removed change', "DELETE FROM change WHERE seq = 2; DELETE FROM finding WHERE subjectId = 'u1'", /缺少第 2 条/],
    [
      'a removed last change',
      "DELETE FROM change WHERE seq = 5; DELETE FROM finding WHERE subjectId = 'u4'",
      /缺少第 5 条/,
    ],
    ['an altered end of the chain', "UPDATE writer SET lastHash = x'00'", /末尾登记被改动过/],
    ['an altered register', "UPDATE unit SET name = '改名'", /单位“改名”（u1）现在的内容与修改记录不符/],
    [
      'an altered finding',
      "UPDATE finding SET answers = '{\"a\":100}' WHERE subjectId = 'u3'",
      /检查记录（2022q2 \/ annex1 \/ u3）/,
    ],
    ['a removed finding', "DELETE FROM finding WHERE subjectId = 'u2'", /检查记录（2022q2 \/ annex1 \/ u2）/],
    [
      'an added finding',
      "INSERT INTO finding SELECT roundId, annexId, 'u9', answers, heads FROM finding LIMIT 1",
      /检查记录（2022q2 \/ annex1 \/ u9）/,
    ],
    ['an invented conflict', "INSERT INTO conflict VALUES ('unit', 'u1', 'name', '甲-1', 1)", /冲突登记/],
  ];

  test.each(cases)('%s is named', (_, sql, sentence) => {
    const report = verifyStore(altered(sql));
    expect(report.ok).toBe(false);
    expect(report.problems[0]).toMatch(sentence);
    expect(report.problems).toHaveLength(1);
  });

  test('two answers that changed places are noticed', () => {
    const file = altered(
      'UPDATE change SET seq = 100 WHERE seq = 2; UPDATE change SET seq = 2 WHERE seq = 3; UPDATE change SET seq = 3 WHERE seq = 100',
    );
    expect(verifyStore(file).problems[0]).toMatch(/第 2 条被改动过/);
  });

  test('what the tables lost is made anew from the log', () => {
    const file = altered("DELETE FROM finding; UPDATE unit SET name = '改名'");
    const store = openStore(file, options);
    store.db.transaction(() => rebuildProjection(store.db))();
    expect(Object.keys(loadFindings(store.db, '2022q2').annex1 ?? {})).toHaveLength(4);
    expect(verifyStore(store).ok).toBe(true);
    closeStore(store);
  });

  test('a table that points into another one is told of, whatever is read there', () => {
    const file = altered('');
    const db = new Database(file);
    db.unsafeMode(true);
    db.pragma('writable_schema = ON');
    db.exec(`UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'finding')
      WHERE name = 'merge'`);
    db.close();
    expect(verifyStore(file).problems[0]).toMatch(/文件结构已损坏/);
  });

  /** A workspace with three merges, closed, then altered behind the program's back. */
  function alteredMerges(sql: string): readonly string[] {
    const file = altered('');
    const store = openStore(file, options);
    for (const to of [1, 2, 3]) noteMerge(store, [{ writer: 'w', from: 1, to }]);
    closeStore(store);
    const db = openDatabase(file, 'write');
    db.exec(sql);
    db.close();
    return verifyStore(file).problems;
  }

  const second = 'WHERE number = 2';

  test.each([
    ['at', /的合并报告被改动过，与签名不符/],
    ['person', /的合并报告被改动过，与签名不符/],
    ['report', /的合并报告被改动过，与签名不符/],
    ['signature', /的合并报告被改动过，与签名不符/],
    ['added', /的合并的登记被改动过（带来了哪些记录、有没有撤销）/],
    ['undone', /的合并的登记被改动过（带来了哪些记录、有没有撤销）/],
  ])('an altered %s of a merge is named', (column, sentence) => {
    expect(alteredMerges('')).toEqual([]);
    const problems = alteredMerges(`UPDATE merge SET "${column}" = 'x' || coalesce("${column}", '') ${second}`);
    expect(problems).toEqual([expect.stringMatching(sentence)]);
  });

  test.each([
    ['other ranges', `UPDATE merge SET added = '[{"writer":"w","from":1,"to":9}]' ${second}`, /的登记被改动过/],
    ['a merge that was taken out', `DELETE FROM merge ${second}`, /第 2 次合并的登记被删去了/],
    ['the last merge that was taken out', 'DELETE FROM merge WHERE number = 3', /第 3 次合并的登记被删去了/],
    ['an altered end', "UPDATE mergeEnd SET seal = 'x'", /末尾被改动过/],
    ['a removed end', 'DELETE FROM mergeEnd', /末尾被改动过/],
  ])('of the merges, %s is told of', (_, sql, sentence) => {
    expect(alteredMerges(sql)).toContainEqual(expect.stringMatching(sentence));
  });

  test('an open workspace is verified as it is', () => {
    const file = altered('');
    const store = openStore(file, options);
    appendEdits(store, 'record', [{ entity: 'finding', id: '2022q2/annex1/u1', fields: { a: '否' } }]);
    expect(verifyStore(store)).toMatchObject({ ok: true, changes: 6 });
    closeStore(store);
  });
});
