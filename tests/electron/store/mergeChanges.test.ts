import { describe, expect, test } from 'vitest';
import { appendEdits } from '#electron/store/appendEdits.ts';
import { listConflicts } from '#electron/store/conflicts.ts';
import { all } from '#electron/store/database.ts';
import { listChanges, mergeChanges } from '#electron/store/mergeChanges.ts';
import { listMerges } from '#electron/store/merges.ts';
import { readPresent } from '#electron/store/presents.ts';
import type { Store } from '#electron/store/store.ts';
import { redo, undo } from '#electron/store/undo.ts';
import { redoMerge, undoMerge } from '#electron/store/undoMerge.ts';
import { listUnits } from '#electron/store/units.ts';
import { verifyStore } from '#electron/store/verifyStore.ts';
import { AppError } from '#shared/error.ts';
import type { Change, Edit } from '#shared/store/change.ts';
import { contentOf, memoryLaptop } from './laptop.ts';
import { noteMerge } from './signedMerge.ts';

function unit(id: string, name: string): Edit {
  return { entity: 'unit', id, fields: { name, groupId: 'departments', order: 1 } };
}

function rename(store: Store, name: string): void {
  appendEdits(store, 'unit.change', [{ entity: 'unit', id: 'u1', fields: { name } }]);
}

/** Two laptops that know the same unit. */
function twoLaptops(): [Store, Store] {
  const a = memoryLaptop('甲');
  const b = memoryLaptop('乙', 1_700_000_500_000);
  appendEdits(a, 'unit.add', [unit('u1', '某局')]);
  mergeChanges(b, listChanges(a.db));
  return [a, b];
}

function exchange(a: Store, b: Store): void {
  mergeChanges(a, listChanges(b.db));
  mergeChanges(b, listChanges(a.db));
}

function refusal(act: () => unknown): AppError {
  try {
    act();
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error('was not refused');
}

describe('two laptops change the same field', () => {
  test('both values are kept, the later one stands', () => {
    const [a, b] = twoLaptops();
    rename(b, '乙的名称');
    rename(a, '甲的名称');
    mergeChanges(a, listChanges(b.db));
    expect(listUnits(a.db)[0]?.name).toBe('乙的名称');
    expect(listConflicts(a.db)).toMatchObject([
      {
        entity: 'unit',
        id: 'u1',
        field: 'name',
        contenders: [
          { value: '甲的名称', device: '甲' },
          { value: '乙的名称', person: '乙的检查员', device: '乙' },
        ],
      },
    ]);
  });

  test('the decision ends the conflict on both, even when it repeats what stood', () => {
    const [a, b] = twoLaptops();
    rename(a, '甲的名称');
    rename(b, '乙的名称');
    mergeChanges(a, listChanges(b.db));
    rename(a, '乙的名称');
    expect(listConflicts(a.db)).toEqual([]);
    mergeChanges(b, listChanges(a.db));
    expect(listConflicts(b.db)).toEqual([]);
    expect(contentOf(a.db)).toEqual(contentOf(b.db));
  });

  test('undoing the decision opens the conflict again, redoing it ends it', () => {
    const [a, b] = twoLaptops();
    rename(a, '甲的名称');
    rename(b, '乙的名称');
    exchange(a, b);
    appendEdits(a, 'conflict.decide', [{ entity: 'unit', id: 'u1', fields: { name: '甲的名称' } }]);
    undo(a);
    expect(listConflicts(a.db)[0]?.contenders.map(({ value }) => value)).toEqual(['甲的名称', '乙的名称']);
    expect(verifyStore(a).problems).toEqual([]);
    redo(a);
    exchange(a, b);
    expect(listConflicts(b.db)).toEqual([]);
    expect(listUnits(b.db)[0]?.name).toBe('甲的名称');
  });

  test('different fields of one unit are no conflict', () => {
    const [a, b] = twoLaptops();
    rename(a, '新名');
    appendEdits(b, 'unit.change', [{ entity: 'unit', id: 'u1', fields: { short: '简称' } }]);
    mergeChanges(a, listChanges(b.db));
    expect(listConflicts(a.db)).toEqual([]);
    expect(listUnits(a.db)[0]).toMatchObject({ name: '新名', short: '简称' });
  });

  test('who has seen the other value overwrites it without conflict', () => {
    const [a, b] = twoLaptops();
    rename(b, '乙的名称');
    mergeChanges(a, listChanges(b.db));
    rename(a, '甲的名称');
    mergeChanges(b, listChanges(a.db));
    expect(listConflicts(b.db)).toEqual([]);
    expect(listUnits(b.db)[0]?.name).toBe('甲的名称');
  });
});

describe('what is no conflict', () => {
  test('the same value given twice; the next change has seen both', () => {
    const [a, b] = twoLaptops();
    rename(a, '新名');
    rename(b, '新名');
    exchange(a, b);
    expect(listConflicts(a.db)).toEqual([]);
    rename(a, '更新的名');
    exchange(a, b);
    expect(listConflicts(b.db)).toEqual([]);
    expect(listUnits(b.db)[0]?.name).toBe('更新的名');
  });

  test('an answer that was taken back, however late', () => {
    const [a, b] = twoLaptops();
    rename(b, '乙的名称');
    rename(a, '甲的名称');
    appendEdits(a, 'unit.add', [unit('u9', '以后')]);
    undo(a);
    undo(a);
    exchange(a, b);
    for (const { db } of [a, b]) {
      expect(listConflicts(db)).toEqual([]);
      expect(listUnits(db)[0]?.name).toBe('乙的名称');
    }
  });

  test('but what was put back is an answer where the other laptop did not know it', () => {
    const [a, b] = twoLaptops();
    rename(a, '甲先起的名');
    rename(a, '甲后起的名');
    undo(a);
    rename(b, '乙的名称');
    exchange(a, b);
    expect(listConflicts(a.db)[0]?.contenders.map(({ value }) => value)).toEqual(['甲先起的名', '乙的名称']);
  });
});

describe('one removes what another one works on', () => {
  const remove = (store: Store) =>
    appendEdits(store, 'unit.remove', [{ entity: 'unit', id: 'u1', fields: { removed: true } }]);

  test('it stays and the two are asked', () => {
    const [a, b] = twoLaptops();
    rename(b, '乙的名称');
    remove(a);
    exchange(a, b);
    expect(listUnits(a.db)[0]?.name).toBe('乙的名称');
    expect(listConflicts(a.db)).toMatchObject([
      {
        field: 'removed',
        contenders: [
          { value: true, device: '甲' },
          { value: false, device: '乙' },
        ],
      },
    ]);
    remove(a);
    exchange(a, b);
    expect(listConflicts(b.db)).toEqual([]);
    expect(listUnits(b.db)).toEqual([]);
  });

  test.each([
    ['alone', { removed: true }],
    ['with its name', { removed: true, name: '旧名' }],
  ])('also by somebody who had removed it and taken that back: %s', (_, fields) => {
    const [a, b] = twoLaptops();
    appendEdits(b, 'unit.remove', [{ entity: 'unit', id: 'u1', fields }]);
    undo(b);
    rename(b, '乙的名称');
    remove(a);
    exchange(a, b);
    expect(listUnits(a.db)[0]?.name).toBe('乙的名称');
    expect(listConflicts(b.db).map(({ field }) => field)).toEqual(['removed']);
  });

  test('who removes it knowing the work is not asked', () => {
    const [a, b] = twoLaptops();
    rename(b, '乙的名称');
    exchange(a, b);
    remove(a);
    exchange(a, b);
    expect(listConflicts(b.db)).toEqual([]);
    expect(listUnits(b.db)).toEqual([]);
  });
});

describe('taking a whole merge back', () => {
  function merge(to: Store, from: Store): void {
    mergeChanges(to, listChanges(from.db), { onMerged: ({ ranges }) => noteMerge(to, ranges) });
  }
  const lastMerge = (store: Store) => listMerges(store.db).at(-1)?.id ?? '';

  test('puts back what stood here, keeps what was written since, and does not come again with the same bundle', () => {
    const [a, b] = twoLaptops();
    rename(a, '甲的名称');
    rename(b, '乙的名称');
    appendEdits(b, 'unit.add', [unit('u2', '乙加的'), unit('u3', '乙也加的')]);
    merge(a, b);
    appendEdits(a, 'unit.change', [{ entity: 'unit', id: 'u3', fields: { name: '甲改了' } }]);
    expect(undoMerge(a, lastMerge(a))).toMatchObject({ kept: 1 });
    const names = () =>
      listUnits(a.db)
        .map(({ name }) => name)
        .sort();
    expect(names()).toEqual(['甲改了', '甲的名称']);
    expect(listConflicts(a.db)).toEqual([]);
    merge(a, b);
    expect(names()).toEqual(['甲改了', '甲的名称']);
    expect(verifyStore(a).problems).toEqual([]);
  });

  test('leaves the other laptop free to answer otherwise, without a conflict', () => {
    const [a, b] = twoLaptops();
    rename(b, '写错的名称');
    merge(a, b);
    undoMerge(a, lastMerge(a));
    rename(b, '改正的名称');
    exchange(a, b);
    for (const { db } of [a, b]) {
      expect(listConflicts(db)).toEqual([]);
      expect(listUnits(db)[0]?.name).toBe('改正的名称');
    }
  });

  test('can itself be taken back', () => {
    const [a, b] = twoLaptops();
    rename(b, '乙的名称');
    merge(a, b);
    undoMerge(a, lastMerge(a));
    redoMerge(a, lastMerge(a));
    expect(listUnits(a.db)[0]?.name).toBe('乙的名称');
    undoMerge(a, lastMerge(a));
    expect(listUnits(a.db)[0]?.name).toBe('某局');
    expect(verifyStore(a).problems).toEqual([]);
  });

  test('brought back, and under an edit taken back, what another answered stands again, not what was taken back here later', () => {
    const [a, b] = twoLaptops();
    const finding = { entity: 'finding', id: '2022q2/annex1/u1' } as const;
    const record = (store: Store, text: string) =>
      appendEdits(store, 'record', [{ ...finding, fields: { note: text } }]);
    const standing = () => readPresent(b.db, finding).cells.get('note')?.value ?? null;
    record(a, '甲看到的');
    record(b, '乙看到的');
    undo(b);
    merge(b, a);
    expect(standing()).toBe('甲看到的');
    undoMerge(b, lastMerge(b));
    expect(standing()).toBe(null);
    redoMerge(b, lastMerge(b));
    expect(standing()).toBe('甲看到的');
  });

  test('an edit over what was merged, taken back, leaves what was merged', () => {
    const [a, b] = twoLaptops();
    const finding = { entity: 'finding', id: '2022q2/annex1/u1' } as const;
    const record = (store: Store, text: string) =>
      appendEdits(store, 'record', [{ ...finding, fields: { note: text } }]);
    record(a, '甲看到的');
    record(b, '乙看到的');
    undo(b);
    merge(b, a);
    record(b, '乙再看');
    undo(b);
    expect(readPresent(b.db, finding).cells.get('note')?.value).toBe('甲看到的');
  });

  test('and brought back it opens its conflicts again, here and where these changes go', () => {
    const [a, b] = twoLaptops();
    rename(a, '甲的名称');
    rename(b, '乙的名称');
    merge(a, b);
    const values = ({ db }: Store) => listConflicts(db).map(({ contenders }) => contenders.map(({ value }) => value));
    const before = values(a);
    expect(before).toEqual([['甲的名称', '乙的名称']]);
    undoMerge(a, lastMerge(a));
    expect([values(a), listUnits(a.db)[0]?.name]).toEqual([[], '甲的名称']);
    redoMerge(a, lastMerge(a));
    expect(values(a)).toEqual(before);
    expect(verifyStore(a).problems).toEqual([]);
    exchange(a, b);
    expect(values(b)).toEqual(before);
    undoMerge(a, lastMerge(a));
    expect([values(a), listUnits(a.db)[0]?.name]).toEqual([[], '甲的名称']);
    expect(verifyStore(a).problems).toEqual([]);
  });

  test('is refused where what it brought was altered since, and so is sealing another one behind it', () => {
    const [a, b] = twoLaptops();
    merge(a, b);
    rename(b, '乙的名称');
    merge(a, b);
    a.db.exec(`UPDATE merge SET added = '[1]' WHERE number = 1`);
    const names = listUnits(a.db);
    expect(() => undoMerge(a, lastMerge(a))).toThrow(/没有改动任何内容.*的合并的登记被改动过/);
    merge(a, b);
    expect(listUnits(a.db)).toEqual(names);
    expect(verifyStore(a).problems).toHaveLength(1);
  });
});

describe('merging', () => {
  test('what is known already is passed over', () => {
    const [a, b] = twoLaptops();
    const before = contentOf(b.db);
    expect(mergeChanges(b, listChanges(a.db))).toMatchObject({ added: 0, ranges: [] });
    expect(contentOf(b.db)).toEqual(before);
  });

  test('a later change that comes first waits for nothing, and its chain is closed when the gap is', () => {
    const a = memoryLaptop('甲');
    const b = memoryLaptop('乙');
    for (const name of ['一', '二', '三']) rename(a, name);
    const [first, second, third] = listChanges(a.db) as [Change, Change, Change];
    mergeChanges(b, [third, first]);
    expect(listUnits(b.db)[0]?.name).toBe('三');
    expect(verifyStore(b).problems.join()).toContain('缺少第 2 条');
    mergeChanges(b, [second]);
    expect(verifyStore(b)).toMatchObject({ ok: true, changes: 3 });
    expect(contentOf(b.db)).toEqual(contentOf(a.db));
  });

  test('own answers come after everything merged, though the other clock runs ahead', () => {
    const a = memoryLaptop('甲');
    const b = memoryLaptop('乙', 4_000_000_000_000);
    rename(b, '来自将来');
    mergeChanges(a, listChanges(b.db));
    rename(a, '现在');
    const clocks = all<{ clock: number }>(a.db, 'SELECT clock FROM change').map(({ clock }) => clock);
    expect(Math.max(...clocks)).toBe(listChanges(a.db).find(({ device }) => device === '甲')?.clock);
  });

  test('a change that says something else than the one of its name is refused with everything beside it', () => {
    const [a, b] = twoLaptops();
    rename(a, '新名');
    const before = contentOf(b.db);
    const [known, fresh] = listChanges(a.db) as [Change, Change];
    const error = refusal(() => mergeChanges(b, [fresh, { ...known, person: '冒名' }]));
    expect(error.code).toBe('damaged');
    expect(error.message).toContain('没有合并任何内容');
    expect(contentOf(b.db)).toEqual(before);
  });

  test('changes of a kind unknown here are refused as newer, malformed ones as damaged', () => {
    const [a, b] = twoLaptops();
    const [change] = listChanges(a.db) as [Change];
    const other = { ...change, writer: 'w' };
    expect(refusal(() => mergeChanges(b, [{ ...other, fields: { colour: 'red' } }])).code).toBe('newer');
    expect(refusal(() => mergeChanges(b, [{ ...other, fields: { name: 1 } }])).code).toBe('damaged');
    expect(refusal(() => mergeChanges(b, [{ ...other, seq: 0 }])).code).toBe('damaged');
    expect(refusal(() => mergeChanges(b, [{ ...other, fields: { name: '\ud83d' } }])).code).toBe('damaged');
  });
});
