import { expect, test } from 'vitest';
import { plainUnit } from '#shared/round/subject.ts';
import type { VisitStatus } from '#shared/round/visit.ts';
import { filterUnits, statusOf } from '../../../renderer/features/unitVisit/visitStatus.ts';

const statuses: Readonly<Record<string, VisitStatus>> = { 甲: 'done', 乙: 'open', 丙: 'visiting', 丁: 'open' };
const units = Object.keys(statuses).map((name, order) => ({
  ...plainUnit,
  id: name,
  name,
  groupId: 'all',
  order,
  startedOn: null,
}));
const shown = (filter: Parameters<typeof filterUnits>[1], current = '甲') =>
  filterUnits(units, filter, (id) => statuses[id] ?? 'open', current)
    .map(({ name }) => name)
    .join('');

test('a unit without a visit is not visited yet', () => {
  expect(statusOf(undefined)).toBe('open');
  expect(statusOf({ roundId: 'r', unitId: '甲', status: 'reviewed', assignee: null, note: '' })).toBe('reviewed');
});

test('those not visited yet come first, each kind in official order', () => {
  expect(shown('all')).toBe('甲乙丙丁');
  expect(shown('openFirst')).toBe('乙丁丙甲');
});

test('a filter leaves the unit on the screen in sight', () => {
  expect(shown('open')).toBe('甲乙丁');
  expect(shown('open', '乙')).toBe('乙丁');
});
