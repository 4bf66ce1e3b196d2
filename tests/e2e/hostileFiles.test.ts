import { expect, test } from 'vitest';
import { middlingCases } from '../fuzz/hostileCases.ts';
import { faultsOf, measureTogether } from '../fuzz/measureHostile.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';

// Bombs and giants, which take too long for the fast suite. It has the cheap ones, `npm run fuzz -- hostile` all of them.
test('hostile files that are large are refused with a sentence or read, in five seconds and a gigabyte', async () => {
  expect(middlingCases.length).toBeGreaterThan(15);
  expect(faultsOf(middlingCases, await measureTogether(middlingCases, temporaryFolder()))).toEqual([]);
});
