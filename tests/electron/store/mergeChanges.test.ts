import { describe, expect, test } from 'vitest';
import { appendEdits } from '#electron/store/appendEdits.ts';
import { listConflicts } from '#electron/store/conflicts.ts';
import { all } from '#electron/store/database.ts';
import { listChanges, mergeChanges } from '#electron/store/mergeChanges.ts';
import type { Store } from '#electron/store/store.ts';
import { listUnits } from '#electron/store/units.ts';
import { verifyStore } from '#electron/store/verifyStore.ts';
import { AppError } from '#shared/error.ts';
import type { Change, Edit } from '#shared/store/change.ts';
import { contentOf, memoryLaptop } from './laptop.ts';

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

describe('merging', () => {
  test('what is known already is passed over', () => {
    const [a, b] = twoLaptops();
    const before = contentOf(b.db);
    expect(mergeChanges(b, listChanges(a.db))).toEqual({ added: 0, touched: [] });
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
  });
});
