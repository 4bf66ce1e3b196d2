import { expect, test } from 'vitest';
import { collector, isTimeToCollect } from '#electron/idleCollection.ts';

test('memory is tidied in a quiet second, once there is much to tidy', () => {
  expect(isTimeToCollect({ worked: 2000, grown: 60_000_000 })).toBe(true);
});

test('memory is not tidied while there is work, nor for a little', () => {
  expect(isTimeToCollect({ worked: 40_000, grown: 60_000_000 })).toBe(false);
  expect(isTimeToCollect({ worked: 2000, grown: 5_000_000 })).toBe(false);
});

test('tidying gives back what nothing holds any more', async () => {
  const collect = collector();
  const ref = new WeakRef({ answers: '不涉及' });
  // A weak reference holds until the task that made it is over.
  await new Promise((resolve) => setTimeout(resolve));
  collect();
  expect(ref.deref()).toBeUndefined();
});
