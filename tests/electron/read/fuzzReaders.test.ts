import { expect, it } from 'vitest';
import { fuzzReaders } from '../../fuzz/fuzzReaders.ts';

it('500 damaged files of every kind are read or refused with a sentence', () => {
  const result = fuzzReaders({ count: 500, seed: 7 });
  expect(result.bugs).toEqual([]);
  expect(result.slowest.milliseconds).toBeLessThan(5000);
  expect(result.read + result.refused).toBe(500);
});
