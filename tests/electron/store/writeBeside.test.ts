import path from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { appendEdits } from '#electron/store/appendEdits.ts';
import { closeStore } from '#electron/store/closeStore.ts';
import { listChanges, mergeSteps } from '#electron/store/mergeChanges.ts';
import { createStore, type Store } from '#electron/store/store.ts';
import { verifyStore } from '#electron/store/verifyStore.ts';
import { giveUpBeside, writeBeside } from '#electron/store/writeBeside.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';
import { contentOf, memoryLaptop } from './laptop.ts';
import { laptopOptions } from './laptopOptions.ts';

function fileStore(): Store {
  const store = createStore(path.join(temporaryFolder(), '某县.chabao'), laptopOptions('甲'));
  onTestFinished(() => void closeStore(store));
  answer(store, 'u0');
  return store;
}

function answer(store: Store, unit: string): void {
  appendEdits(store, 'record', [{ entity: 'finding', id: `2022q2/annex1/${unit}`, fields: { a: '是' } }]);
}

/** More than one step's worth. */
function manyChanges() {
  const other = memoryLaptop('乙', 1_700_000_500_000);
  for (let unit = 1; unit < 1200; unit += 1) answer(other, `u${unit}`);
  return listChanges(other.db);
}

test('what is cancelled before the commit has changed nothing, and work goes on', async () => {
  const store = fileStore();
  const changes = manyChanges();
  const before = contentOf(store.db);
  const stop = new AbortController();
  const work = function* (side: Store) {
    for (const step of mergeSteps(side.db, changes, changes.length, {})) {
      // In the midst of it everybody else reads what was there before.
      expect(contentOf(store.db)).toEqual(before);
      if (step.done >= 1000) stop.abort();
      yield step;
    }
  };
  await expect(writeBeside(store, work, { keep: true, signal: stop.signal })).rejects.toMatchObject({
    code: 'cancelled',
  });
  expect(contentOf(store.db)).toEqual(before);
  answer(store, 'u1');
  expect(verifyStore(store)).toMatchObject({ ok: true });
  await writeBeside(store, (side) => mergeSteps(side.db, changes, changes.length, {}), { keep: true });
  expect(verifyStore(store)).toMatchObject({ ok: true });
  expect(contentOf(store.db).change).toHaveLength(changes.length + 2);
});

test('a store that is closed meanwhile closes at once, without what was being written', async () => {
  const store = fileStore();
  const before = contentOf(store.db);
  const work = function* (side: Store) {
    const changes = manyChanges();
    yield* mergeSteps(side.db, changes, changes.length, {});
    giveUpBeside(store);
    yield 'cannot go on';
  };
  await expect(writeBeside(store, work, { keep: true })).rejects.toMatchObject({ code: 'cancelled' });
  expect(contentOf(store.db)).toEqual(before);
});
