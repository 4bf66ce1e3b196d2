import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { appendEdits } from '#electron/store/appendEdits.ts';
import { get } from '#electron/store/database.ts';
import { loadFindings } from '#electron/store/findings.ts';
import { listChanges, mergeChanges } from '#electron/store/mergeChanges.ts';
import { createMemoryStore, type Store } from '#electron/store/store.ts';
import { redo, takeBack, undo } from '#electron/store/undo.ts';
import { listUnits } from '#electron/store/units.ts';
import { verifyProjection } from '#electron/store/verifyProjection.ts';
import { listVisits } from '#electron/store/visits.ts';
import type { Edit } from '#shared/store/change.ts';
import { anyEdits } from './edits.ts';
import { memoryLaptop, valuesOf } from './laptop.ts';
import { laptopOptions } from './laptopOptions.ts';

function record(store: Store, fields: Edit['fields']): void {
  appendEdits(store, 'record', [{ entity: 'finding', id: '2022q2/annex1/u1', fields }]);
}

function answers({ db }: Store): unknown {
  return loadFindings(db, '2022q2').annex1?.u1 ?? {};
}

function addUnit(store: Store): void {
  appendEdits(store, 'unit.add', [{ entity: 'unit', id: 'u1', fields: { name: '某局', groupId: 'g', order: 1 } }]);
}

describe('undo', () => {
  test('puts the value before back, then redo the value after', () => {
    const store = memoryLaptop('甲');
    record(store, { a: '是' });
    record(store, { a: '否' });
    expect(undo(store)).toMatchObject({ action: 'record', restored: 1, skipped: 0 });
    expect(answers(store)).toEqual({ a: '是' });
    undo(store);
    expect(answers(store)).toEqual({});
    expect(undo(store)).toBeNull();
    redo(store);
    redo(store);
    expect(answers(store)).toEqual({ a: '否' });
    expect(redo(store)).toBeNull();
  });

  test('takes an import of many rows back in one step', () => {
    const store = memoryLaptop('甲');
    const rows = Array.from(
      { length: 200 },
      (_, i): Edit => ({
        entity: 'finding',
        id: `2022q2/annex1/s${i}`,
        fields: { a: '是', b: i * 100 },
      }),
    );
    appendEdits(store, 'import', rows);
    expect(undo(store)).toMatchObject({ action: 'import', restored: 400 });
    expect(loadFindings(store.db, '2022q2')).toEqual({});
  });

  test('removes a thing that was made, redo brings it back, and removing can be undone', () => {
    const store = memoryLaptop('甲');
    addUnit(store);
    const [unit] = listUnits(store.db);
    undo(store);
    expect(listUnits(store.db)).toEqual([]);
    redo(store);
    expect(listUnits(store.db)).toEqual([unit]);
    appendEdits(store, 'unit.remove', [{ entity: 'unit', id: 'u1', fields: { removed: true } }]);
    undo(store);
    expect(listUnits(store.db)).toEqual([unit]);
  });

  test('what is made once more after undo is there again, and as blank as the first time', () => {
    const store = memoryLaptop('甲');
    const visit = (fields: Edit['fields']) =>
      appendEdits(store, 'record', [{ entity: 'visit', id: '2022q2/u1', fields }]);
    visit({ roundId: '2022q2', unitId: 'u1', status: 'visiting', note: '资料已带回' });
    undo(store);
    expect(listVisits(store.db, '2022q2')).toEqual([]);
    visit({ roundId: '2022q2', unitId: 'u1', assignee: '检查员' });
    expect(listVisits(store.db, '2022q2')).toEqual([
      { roundId: '2022q2', unitId: 'u1', status: 'open', assignee: '检查员', note: '' },
    ]);
    undo(store);
    expect(listVisits(store.db, '2022q2')).toEqual([]);
  });

  test('of one thing among others does not bring back what was removed since', () => {
    const store = memoryLaptop('甲');
    addUnit(store);
    const { batch } = appendEdits(store, 'import', [{ entity: 'unit', id: 'u1', fields: { name: '新名' } }]);
    appendEdits(store, 'unit.remove', [{ entity: 'unit', id: 'u1', fields: { removed: true } }]);
    const writer = store.tail?.writer ?? '';
    const back = takeBack(store, 'import.undo', { writer, batch: batch ?? 0, lastSeq: batch ?? 0 });
    expect(back).toMatchObject({ restored: 1, skipped: 0 });
    expect(listUnits(store.db)).toEqual([]);
  });

  test('a new answer ends what could be redone', () => {
    const store = memoryLaptop('甲');
    record(store, { a: '是' });
    undo(store);
    record(store, { b: '否' });
    expect(redo(store)).toBeNull();
    expect(answers(store)).toEqual({ b: '否' });
  });

  test('never overwrites what somebody changed afterwards, and says how much was left', () => {
    const a = memoryLaptop('甲');
    const b = memoryLaptop('乙', 1_700_000_500_000);
    record(a, { a: '是', b: '是' });
    mergeChanges(b, listChanges(a.db));
    record(b, { a: '乙的答案' });
    mergeChanges(a, listChanges(b.db));
    expect(undo(a)).toMatchObject({ action: 'record', restored: 1, skipped: 1 });
    expect(answers(a)).toEqual({ a: '乙的答案' });
    redo(a);
    expect(answers(a)).toEqual({ a: '乙的答案', b: '是' });
  });

  test('does not remove a unit that somebody worked on since', () => {
    const a = memoryLaptop('甲');
    const b = memoryLaptop('乙', 1_700_000_500_000);
    addUnit(a);
    mergeChanges(b, listChanges(a.db));
    appendEdits(b, 'unit.change', [{ entity: 'unit', id: 'u1', fields: { name: '新名' } }]);
    mergeChanges(a, listChanges(b.db));
    expect(undo(a)).toMatchObject({ action: 'unit.add', restored: 0, skipped: 1 });
    expect(listUnits(a.db).map(({ name }) => name)).toEqual(['新名']);
    expect(undo(a)).toBeNull();
  });

  test('reaches only what this laptop did', () => {
    const a = memoryLaptop('甲');
    const b = memoryLaptop('乙');
    record(a, { a: '是' });
    mergeChanges(b, listChanges(a.db));
    expect(undo(b)).toBeNull();
  });

  test('does not take away the pack that a workspace was founded on', () => {
    const store = memoryLaptop('甲');
    appendEdits(store, 'create', [{ entity: 'pack', id: 'p@1', fields: { content: '{}' } }]);
    expect(undo(store)).toBeNull();
  });

  test('the steps kept stay few, however long the history', () => {
    const store = memoryLaptop('甲');
    for (let i = 0; i < 1100; i++) record(store, { a: i * 100 });
    expect(get(store.db, 'SELECT count(*) AS steps FROM step')).toEqual({ steps: 1000 });
  });
});

test('undoing everything gives the state before it, redoing everything the state after it', () => {
  fc.assert(
    fc.property(
      fc.array(anyEdits, { maxLength: 3 }),
      fc.array(anyEdits, { minLength: 1, maxLength: 5 }),
      (before, after) => {
        const store = createMemoryStore(laptopOptions('甲'));
        for (const edits of before) appendEdits(store, 'record', edits);
        const start = valuesOf(store.db);
        const written = after.filter((edits) => appendEdits(store, 'record', edits).changed > 0).length;
        const end = valuesOf(store.db);
        for (let i = 0; i < written; i++) undo(store);
        expect(valuesOf(store.db)).toEqual(start);
        for (let i = 0; i < written; i++) redo(store);
        expect(valuesOf(store.db)).toEqual(end);
        store.db.close();
      },
    ),
    { numRuns: 200 },
  );
});

test('what is taken back leaves no trace in what is made afterwards', () => {
  fc.assert(
    fc.property(anyEdits, anyEdits, (taken, edits) => {
      // Who says `removed: false` wants the old one back.
      const made = edits.filter(({ fields }) => !('removed' in fields));
      const [store, other] = [createMemoryStore(laptopOptions('甲')), createMemoryStore(laptopOptions('甲'))];
      if (appendEdits(store, 'record', taken).changed > 0) undo(store);
      expect(valuesOf(store.db)).toEqual(valuesOf(other.db));
      appendEdits(store, 'record', made);
      appendEdits(other, 'record', made);
      expect(valuesOf(store.db)).toEqual(valuesOf(other.db));
      expect(verifyProjection(store.db)).toEqual([]);
      store.db.close();
      other.db.close();
    }),
    { numRuns: 60 },
  );
});
