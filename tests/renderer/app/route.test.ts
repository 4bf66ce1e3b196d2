import { expect, test } from 'vitest';
import { formatRoute, parseRoute, type Route } from '../../../renderer/app/route.ts';

test('every page has an address that leads back to it, whatever its ids hold', () => {
  const routes: Route[] = [
    { page: 'start' },
    { page: 'units' },
    { page: 'round', roundId: '2022年/二季度' },
    { page: 'matrix', roundId: 'r 1', annexId: 'annex#1' },
    { page: 'volume', roundId: 'r' },
    { page: 'preview', roundId: 'r', annexId: 'a' },
    { page: 'preview', roundId: 'r', annexId: 'a', at: { kind: 'excel', page: 12, cell: '30:4' } },
    { page: 'bulletin', roundId: 'r' },
    { page: 'bulletin', roundId: 'r', at: { kind: 'word', page: 7, cell: '3:0' } },
    { page: 'visit', roundId: 'r', unitId: '单位/1?' },
  ];
  for (const route of routes) expect(parseRoute(formatRoute(route))).toEqual(route);
});

test('an address that leads nowhere leads to the start', () => {
  for (const hash of ['', '#', '#/', '#/round', '#/matrix/r', '#/nonsense/1/2'])
    expect(parseRoute(hash)).toEqual({ page: 'start' });
});
