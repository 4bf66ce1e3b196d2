import path from 'node:path';
import { expect, test } from 'vitest';
import { imageKinds, imageRun } from '../../../faults/imageRuns.ts';
import { killRun } from '../../../faults/killRuns.ts';
import { startTally } from '../../../faults/tally.ts';
import { temporaryFolder } from '../../../support/temporaryFolder.ts';

// A few of the thousands that `npm run test:faults` tries.
test('whatever happens to the files, everything confirmed is there and the workspace opens', () => {
  const tally = startTally();
  imageRun(imageKinds, 20_261, 20, path.join(temporaryFolder(), 'images'), tally);
  expect(tally.faults).toEqual([]);
});

test.skipIf(process.platform === 'win32')(
  'a program that is killed loses nothing that it confirmed',
  async () => {
    const tally = startTally();
    await killRun(20_262, temporaryFolder(), tally);
    expect(tally.faults).toEqual([]);
    // A process of its own, stopped at a dozen moments: on a machine that is busy it waits for its turn each time.
  },
  90_000,
);
