import { expect, test } from 'vitest';
import { dismiss, keep, takeThread } from '#electron/read/readingThread.ts';

test('a reading thread that is being ended is never handed to the next file', () => {
  const first = takeThread();
  keep(first);
  void dismiss(first);
  const second = takeThread();
  expect(second).not.toBe(first);
  void dismiss(second);
});
