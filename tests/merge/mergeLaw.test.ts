import { expect, test } from 'vitest';
import { proveMergeLaw } from './mergeLaw.ts';

test('whatever a team does and in whatever order its bundles go round, all end in one state, nothing lost, every conflict shown', () => {
  const { histories, conflicts, falseConflicts } = proveMergeLaw(50);
  expect(histories).toBe(50);
  expect(falseConflicts).toBeLessThanOrEqual(conflicts / 100);
});
