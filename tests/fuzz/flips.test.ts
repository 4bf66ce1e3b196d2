import { expect, test } from 'vitest';
import { proveFlips } from './flips.ts';

test('bytes and rows that are altered behind the back of the program are refused or named', async () => {
  const { detected, missed } = await proveFlips(180, 7);
  expect(missed).toEqual([]);
  expect(detected).toBeGreaterThan(100);
});
