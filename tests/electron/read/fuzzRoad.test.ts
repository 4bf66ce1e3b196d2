import { expect, it } from 'vitest';
import { fuzzRoad } from '../../fuzz/fuzzRoad.ts';
import { temporaryFolder } from '../../support/temporaryFolder.ts';

it('60 damaged files imported leave no trace where they fail, and one undo takes back what they brought', async () => {
  const result = await fuzzRoad({ count: 60, seed: 11, folder: temporaryFolder(), of: ['qianyang-2022q2'] });
  expect(result.bugs).toEqual([]);
  expect(result.stored).toBeGreaterThan(5);
  expect(result.stored + result.nothing + result.refused + result.cancelled).toBe(60);
  expect(result.verified).toBe(1);
});
