import { describe, expect, test } from 'vitest';
import { appendEdits } from '#electron/store/appendEdits.ts';
import { listHistory } from '#electron/store/changeLog.ts';
import { all } from '#electron/store/database.ts';
import { loadFindings } from '#electron/store/findings.ts';
import { listChanges } from '#electron/store/mergeChanges.ts';
import { listUnits } from '#electron/store/units.ts';
import { verifyStore } from '#electron/store/verifyStore.ts';
import { type Edit, findingId } from '#shared/store/change.ts';
import { contentOf, memoryLaptop } from './laptop.ts';

const unit: Edit = {
  entity: 'unit',
  id: 'u1',
  fields: { name: '某局', short: null, groupId: 'departments', order: 1, aliases: ['原某局'], exempt: null },
};

function answer(fields: Edit['fields'], subject = 'u1'): Edit {
  return { entity: 'finding', id: `2022q2/annex1/${subject}`, fields };
}

describe('recording', () => {
  test('a unit reads back as it was saved', () => {
    const store = memoryLaptop('甲');
    appendEdits(store, 'unit.add', [unit]);
    const unsaid = { formerNames: [], startedOn: null, endedOn: null, successors: [] };
    expect(listUnits(store.db)).toEqual([{ id: 'u1', ...unit.fields, ...unsaid }]);
  });

  test('blank, 0, 无, 不涉及, 否 and a period stay five different values and a period', () => {
    const store = memoryLaptop('甲');
    const period = { from: '2022-01-01', to: '2022-03-31' };
    appendEdits(store, 'record', [answer({ a: null, b: 0, c: '无', d: '不涉及', e: '否', f: period, g: '' })]);
    const { u1 } = loadFindings(store.db, '2022q2').annex1 ?? {};
    expect(u1).toEqual({ b: 0, c: '无', d: '不涉及', e: '否', f: period, g: '' });
  });

  test('half a character becomes the sign for one that is lost, and reads back as it was hashed', () => {
    const store = memoryLaptop('甲');
    const torn = { ...unit, fields: { ...unit.fields, name: '某\ud83d局', aliases: ['\ude00原', '𠮷局'] } };
    appendEdits(store, 'record', [torn, answer({ a: '\ud800', b: '😀' })]);
    expect(listUnits(store.db)).toMatchObject([{ name: '某\ufffd局', aliases: ['\ufffd原', '𠮷局'] }]);
    expect(loadFindings(store.db, '2022q2').annex1?.u1).toEqual({ a: '\ufffd', b: '😀' });
    const [change] = listChanges(store.db);
    expect(change?.fields.name).toBe('某\ufffd局');
    expect(appendEdits(store, 'record', [torn]).changed).toBe(0);
  });

  test('a subject id may hold slashes', () => {
    const store = memoryLaptop('甲');
    appendEdits(store, 'record', [answer({ a: '是' }, '微信/某县发布')]);
    expect(loadFindings(store.db, '2022q2')).toEqual({ annex1: { '微信/某县发布': { a: '是' } } });
  });

  test('ids from elsewhere never reach what all objects share', () => {
    const store = memoryLaptop('甲');
    appendEdits(store, 'record', [answer({ polluted: '是' }, '__proto__'), answer({ a: '是' })]);
    expect(Object.keys(loadFindings(store.db, '2022q2').annex1 ?? {}).sort()).toEqual(['__proto__', 'u1']);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test('an answer made blank again is gone from the findings but not from the history', () => {
    const store = memoryLaptop('甲');
    appendEdits(store, 'record', [answer({ a: '是' })]);
    appendEdits(store, 'record', [answer({ a: null })]);
    expect(loadFindings(store.db, '2022q2')).toEqual({});
    expect(listHistory(store.db, 'finding', '2022q2/annex1/u1').map(({ fields }) => fields)).toEqual([
      { a: '是' },
      { a: null },
    ]);
  });

  test('several cells of one row are one change', () => {
    const store = memoryLaptop('甲');
    expect(appendEdits(store, 'import', [answer({ a: '是', b: 100 })])).toMatchObject({ batch: 1, changed: 1 });
  });

  test('a value that is there already is not written again', () => {
    const store = memoryLaptop('甲');
    appendEdits(store, 'unit.add', [unit]);
    expect(appendEdits(store, 'unit.change', [unit])).toMatchObject({ batch: null, changed: 0 });
    appendEdits(store, 'unit.change', [{ ...unit, fields: { ...unit.fields, name: '新名' } }]);
    expect(listChanges(store.db).at(-1)?.fields).toEqual({ name: '新名' });
  });

  test('each change names those that it replaces, who made it and where', () => {
    const store = memoryLaptop('甲');
    appendEdits(store, 'record', [answer({ a: '是', b: '否' })]);
    store.person = '乙';
    appendEdits(store, 'record', [answer({ a: '否' })]);
    expect(listChanges(store.db)[1]).toMatchObject({ seq: 2, person: '乙', device: '甲', batch: 2, seen: ['甲-1:1'] });
  });
});

describe('nothing is half written', () => {
  test('an edit that breaks the rules leaves everything as it was, and the chain goes on', () => {
    const store = memoryLaptop('甲');
    appendEdits(store, 'unit.add', [unit]);
    const before = contentOf(store.db);
    const wrong = { ...unit, id: 'u2', fields: { name: 3 } };
    expect(() => appendEdits(store, 'unit.add', [answer({ a: '是' }), wrong])).toThrow('unit.name');
    expect(() => appendEdits(store, 'record', [answer({ a: 1.5 })])).toThrow('finding.a');
    expect(() => appendEdits(store, 'unit.add', [{ ...unit, fields: { colour: 'red' } }])).toThrow('unknown field');
    expect(contentOf(store.db)).toEqual(before);
    expect(appendEdits(store, 'record', [answer({ a: '是' })]).batch).toBe(2);
  });

  test('the log refuses to be altered or shortened', () => {
    const { db, ...store } = memoryLaptop('甲');
    appendEdits({ db, ...store }, 'unit.add', [unit]);
    expect(() => db.exec("UPDATE change SET person = '乙'")).toThrow('never altered');
    expect(() => db.exec('DELETE FROM change')).toThrow('never deleted');
  });
});

test('the clock never goes back, though that of the machine is set back', () => {
  const store = memoryLaptop('甲');
  const times = [5000, 4000, 4000, 1000, 6000];
  const slow = { ...store, now: () => times.shift() ?? 0 };
  for (const [i] of [...times].entries()) appendEdits(slow, 'record', [answer({ a: i * 100 })]);
  const clocks = all<{ clock: number }>(store.db, 'SELECT clock FROM change ORDER BY seq').map(({ clock }) => clock);
  expect(clocks).toEqual([5_000_000, 5_000_001, 5_000_002, 5_000_003, 6_000_000]);
});

describe('an action of many edits', () => {
  const rows = (value: string): Edit[] =>
    Array.from({ length: 150 }, (_, i) => ({
      entity: 'finding',
      id: findingId('2022q2', 'annex1', `u${(i * 7) % 150}`),
      fields: Object.fromEntries(Array.from({ length: 40 }, (__, c) => [`c${c}`, value])),
    }));

  test('may touch one row twice, and the tables say what the log says', () => {
    const store = memoryLaptop('甲');
    const again: Edit = { entity: 'finding', id: findingId('2022q2', 'annex1', 'u7'), fields: { c0: '否', c1: '是' } };
    expect(appendEdits(store, 'import', [...rows('是'), again]).changed).toBe(151);
    expect(loadFindings(store.db, '2022q2').annex1?.u7).toMatchObject({ c0: '否', c1: '是', c39: '是' });
    expect(verifyStore(store)).toMatchObject({ ok: true });
  });

  test('writes nothing where everything is there already, and what differs where not', () => {
    const store = memoryLaptop('甲');
    appendEdits(store, 'import', rows('是'));
    expect(appendEdits(store, 'import', rows('是'))).toMatchObject({ batch: null, changed: 0 });
    expect(appendEdits(store, 'import', [...rows('是').slice(1), ...rows('否').slice(0, 1)]).changed).toBe(1);
    expect(verifyStore(store)).toMatchObject({ ok: true });
  });
});
