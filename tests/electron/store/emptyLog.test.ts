import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { appendEdits } from '#electron/store/appendEdits.ts';
import { makeBlob } from '#electron/store/blobs.ts';
import { closeStore } from '#electron/store/closeStore.ts';
import { createStore } from '#electron/store/store.ts';
import { verifyStore } from '#electron/store/verifyStore.ts';
import type { Edit } from '#shared/store/change.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';
import { laptopOptions } from './laptopOptions.ts';

function openNew() {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const file = path.join(temporaryFolder(), '某县.chabao');
  const store = createStore(file, laptopOptions('甲'));
  onTestFinished(() => {
    closeStore(store);
    vi.useRealTimers();
  });
  const write = (first: number, units: number, bytes = 0) => {
    const edits = Array.from({ length: units }, (_, at): Edit => {
      const fields = { name: `某镇第${first + at}号单位`.repeat(40), groupId: 'g', order: first + at };
      return { entity: 'unit', id: `u${first + at}`, fields };
    });
    appendEdits(store, 'unit.addMany', edits, bytes === 0 ? [] : [makeBlob(Buffer.alloc(bytes, first))]);
  };
  write(0, 1);
  return { store, write, whole: () => readFileSync(file) };
}

test('a large action waits for the log alone; the workspace takes it in while nobody writes', () => {
  const { store, write, whole } = openNew();
  const before = whole();
  write(1, 1000);
  expect(whole().equals(before)).toBe(true);
  vi.advanceTimersByTime(1000);
  expect(whole().length).toBeGreaterThan(before.length + 1_000_000);
  expect(verifyStore(store).ok).toBe(true);
});

test('so does a large file, and a small answer is left in the log', () => {
  const { write, whole } = openNew();
  const before = whole();
  write(1, 1);
  vi.advanceTimersByTime(1000);
  expect(whole().equals(before)).toBe(true);
  write(2, 1, 2_000_000);
  vi.advanceTimersByTime(1000);
  expect(whole().length).toBeGreaterThan(before.length + 1_000_000);
});

test('whoever never pauses puts it off only so long', () => {
  const { write, whole } = openNew();
  const before = whole();
  for (const round of [1, 2, 3]) {
    write(round, 1, 8_000_000);
    vi.advanceTimersByTime(150);
  }
  expect(whole().equals(before)).toBe(true);
  write(4, 1);
  vi.advanceTimersByTime(300);
  expect(whole().equals(before)).toBe(false);
});
