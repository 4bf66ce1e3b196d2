import fc from 'fast-check';
import { expect, test } from 'vitest';
import { howManyApart } from '#shared/consistency/source/apart.ts';

test('as many are so far apart as one finds by looking at each', () => {
  const hundredths = fc.integer({ min: 1, max: 400_000 });
  fc.assert(
    fc.property(
      hundredths,
      fc.array(hundredths, { maxLength: 60 }),
      fc.integer({ min: 1, max: 4000 }),
      fc.constantFrom(1, 10, 100),
      (one, values, steps, step) => {
        const looked = values.filter((each) => Math.round(Math.abs(one - each) / step + 1e-6) === steps);
        expect(howManyApart(one, values, steps, step)).toBe(looked.length);
      },
    ),
  );
});
