import path from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { appendEdits } from '#electron/store/appendEdits.ts';
import { findBlob, makeBlob } from '#electron/store/blobs.ts';
import { closeStore } from '#electron/store/closeStore.ts';
import { get } from '#electron/store/database.ts';
import { countEvidence, findEvidence, listEvidence, listNumberedEvidence } from '#electron/store/evidence.ts';
import { listChanges, mergeChanges } from '#electron/store/mergeChanges.ts';
import { createStore, openStore } from '#electron/store/store.ts';
import { redo, undo } from '#electron/store/undo.ts';
import { verifyStore } from '#electron/store/verifyStore.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';
import { addEvidence } from './evidence.ts';
import { memoryLaptop } from './laptop.ts';
import { laptopOptions } from './laptopOptions.ts';

function blobCount(store: ReturnType<typeof memoryLaptop>): number {
  return get<{ n: number }>(store.db, 'SELECT count(*) AS n FROM blob')?.n ?? 0;
}

describe('evidence in the store', () => {
  test('the same picture twice is stored once', () => {
    const store = memoryLaptop('甲');
    const blob = addEvidence(store, 'e1', 'photo');
    addEvidence(store, 'e2', 'photo');
    expect(blobCount(store)).toBe(1);
    expect(findBlob(store.db, blob.hash)?.toString()).toBe('photo');
    expect(countEvidence(store.db, '2022q2', 'annex1')).toEqual([{ subjectId: 'u1', columnId: 'a', count: 2 }]);
  });

  test('bytes and the change that names them are written together or not at all', () => {
    const store = memoryLaptop('甲');
    const blob = makeBlob(Buffer.from('photo'));
    const wrong = { entity: 'evidence' as const, id: 'e1', fields: { rotation: 'left' } };
    expect(() => appendEdits(store, 'evidence.add', [wrong], [blob])).toThrow('evidence.rotation');
    expect(blobCount(store)).toBe(0);
    const broken = { hash: blob.hash, bytes: null as unknown as Uint8Array };
    const edit = { entity: 'evidence' as const, id: 'e1', fields: { hash: blob.hash } };
    expect(() => appendEdits(store, 'evidence.add', [edit], [broken])).toThrow('NOT NULL');
    expect(listChanges(store.db)).toEqual([]);
  });

  test('undo takes evidence away and redo brings it back with its bytes', () => {
    const store = memoryLaptop('甲');
    const blob = addEvidence(store, 'e1', 'photo');
    undo(store);
    expect(listEvidence(store.db, { roundId: '2022q2' })).toEqual([]);
    redo(store);
    expect(findEvidence(store.db, 'e1')).toMatchObject({ hash: blob.hash, rotation: 0, crop: null, marks: [] });
    expect(findBlob(store.db, blob.hash)).toBeDefined();
  });

  test('a number that two copies gave is told apart in the same way on every laptop', () => {
    const [one, other] = [memoryLaptop('甲'), memoryLaptop('乙')];
    for (const [store, id] of [
      [one, 'x'],
      [other, 'y'],
    ] as const) {
      addEvidence(store, id, id);
      appendEdits(store, 'evidence.change', [{ entity: 'evidence', id, fields: { number: '2022q2-K7F-0001' } }]);
    }
    mergeChanges(one, listChanges(other.db));
    mergeChanges(other, listChanges(one.db));
    const numbers = [one, other].map((store) =>
      listNumberedEvidence(store.db, { roundId: '2022q2' }).map(({ id, number }) => [id, number]),
    );
    expect(numbers[0]).toEqual([
      ['x', '2022q2-K7F-0001'],
      ['y', '2022q2-K7F-0001-2'],
    ]);
    expect(numbers[1]).toEqual(numbers[0]);
  });
});

describe('verifying evidence', () => {
  function spoiled(sql: string): string[] {
    const file = path.join(temporaryFolder(), '某县.chabao');
    const store = createStore(file, laptopOptions('甲'));
    addEvidence(store, 'e1', 'photo one');
    addEvidence(store, 'e2', 'photo two');
    closeStore(store);
    const db = new Database(file);
    db.exec(sql);
    db.close();
    return [...verifyStore(file).problems];
  }

  test('untouched evidence is in order', () => {
    expect(spoiled('')).toEqual([]);
  });

  test('one flipped byte is noticed and the evidence named', () => {
    const hash = makeBlob(Buffer.from('photo two')).hash;
    expect(spoiled(`UPDATE blob SET bytes = x'70686f746f2074776e' WHERE hash = '${hash}'`)).toEqual([
      expect.stringMatching(/2022q2-AAA-e2“e2\.jpg”的内容被改动/),
    ]);
  });

  test('bytes that are missing are noticed and the evidence named', () => {
    const hash = makeBlob(Buffer.from('photo one')).hash;
    expect(spoiled(`DELETE FROM blob WHERE hash = '${hash}'`)).toEqual([
      expect.stringMatching(/2022q2-AAA-e1“e1\.jpg”只有登记，没有内容/),
    ]);
  });

  test('evidence of another laptop whose pictures have not come along is named', () => {
    const other = memoryLaptop('乙');
    addEvidence(other, 'e9', 'elsewhere');
    const file = path.join(temporaryFolder(), '某县.chabao');
    const store = createStore(file, laptopOptions('甲'));
    mergeChanges(store, listChanges(other.db));
    expect(verifyStore(store).problems).toEqual([expect.stringContaining('e9')]);
    closeStore(store);
    closeStore(openStore(file, laptopOptions('甲')));
  });
});
