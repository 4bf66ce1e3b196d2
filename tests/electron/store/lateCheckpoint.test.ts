import { statSync } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { appendEdits } from '#electron/store/appendEdits.ts';
import { closeStore } from '#electron/store/closeStore.ts';
import { createStore } from '#electron/store/store.ts';
import { verifyStore } from '#electron/store/verifyStore.ts';
import { type Edit, findingId } from '#shared/store/change.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';
import { laptopOptions } from './laptopOptions.ts';

/** Far more than the thousand pages at which SQLite moves the log by itself. */
const text = '没有公开'.repeat(1000);
const answers = (count: number): Edit[] =>
  Array.from({ length: count }, (_, row) => ({
    entity: 'finding',
    id: findingId('r', 'a', `u${row}`),
    fields: { c: text },
  }));

test('an import answers before its log is moved into the file, which is done right after', async () => {
  const file = path.join(temporaryFolder(), '某县.chabao');
  const store = createStore(file, laptopOptions('甲'));
  const before = statSync(file).size;
  appendEdits(store, 'import', answers(500));
  expect(statSync(`${file}-wal`).size).toBeGreaterThan(5_000_000);
  expect(statSync(file).size).toBe(before);
  await setImmediate();
  expect(statSync(file).size).toBeGreaterThan(5_000_000);
  expect(verifyStore(store).ok).toBe(true);
  closeStore(store);
});

test('what is typed afterwards has its log moved as ever', async () => {
  const file = path.join(temporaryFolder(), '某县.chabao');
  const store = createStore(file, laptopOptions('甲'));
  appendEdits(store, 'import', answers(500));
  await setImmediate();
  expect(store.db.pragma('wal_autocheckpoint', { simple: true })).toBe(1000);
  closeStore(store);
});
