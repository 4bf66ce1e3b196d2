import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rankValues } from '#shared/annex/rank.ts';

const scores = [350, 300, null, 300, 280];

it('dense 1,2,2,3 · competition 1,2,2,4 · unique in the order given; a blank is not ranked', () => {
  expect(rankValues(scores, { method: 'dense', order: 'desc' })).toEqual([1, 2, null, 2, 3]);
  expect(rankValues(scores, { method: 'competition', order: 'desc' })).toEqual([1, 2, null, 2, 4]);
  expect(rankValues(scores, { method: 'unique', order: 'desc' })).toEqual([1, 2, null, 3, 4]);
  expect(rankValues(scores, { method: 'competition', order: 'asc' })).toEqual([4, 2, null, 2, 1]);
});

it('0 and less than 0 are ranked like any other number', () => {
  expect(rankValues([0, -400, 0], { method: 'dense', order: 'desc' })).toEqual([1, 2, 1]);
});

const values = fc.array(fc.option(fc.integer({ min: -50, max: 50 })), { maxLength: 60 });
const order = fc.constantFrom('desc', 'asc' as const);

it('a competition rank is one more than the number of better ones; a dense rank than the number of better values', () => {
  fc.assert(
    fc.property(values, order, (list, way) => {
      const numbers = list.filter((value) => value !== null);
      const better = (value: number) => numbers.filter((other) => (way === 'desc' ? other > value : other < value));
      const expected = (of: (value: number) => number) => list.map((value) => (value === null ? null : of(value)));
      expect(rankValues(list, { method: 'competition', order: way })).toEqual(
        expected((value) => better(value).length + 1),
      );
      expect(rankValues(list, { method: 'dense', order: way })).toEqual(
        expected((value) => new Set(better(value)).size + 1),
      );
    }),
  );
});

it('unique ranks are 1 to n, each once, and never contradict the values', () => {
  fc.assert(
    fc.property(values, (list) => {
      const ranks = rankValues(list, { method: 'unique', order: 'desc' });
      const given = ranks.filter((rank) => rank !== null);
      expect(given.toSorted((a, b) => a - b)).toEqual(given.map((_, index) => index + 1));
      const sorted = list.flatMap((value, index) => (value === null ? [] : [[ranks[index] ?? 0, value]]));
      sorted.sort(([a = 0], [b = 0]) => a - b);
      for (const [index, [, value = 0]] of sorted.entries())
        expect(value).toBeLessThanOrEqual(sorted[index - 1]?.[1] ?? 99);
    }),
  );
});
