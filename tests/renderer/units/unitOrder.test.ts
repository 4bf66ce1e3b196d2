import { describe, expect, test } from 'vitest';
import { groupUnits, placeAt, placeBefore, placesInGroups } from '../../../renderer/features/units/unitOrder.ts';

const unit = (id: string, groupId: string) => ({ id, groupId });
// Two groups, mixed in the official order.
const units = [unit('a1', 'a'), unit('b1', 'b'), unit('a2', 'a'), unit('b2', 'b'), unit('a3', 'a')];

describe('the official order', () => {
  test('up and down go by one place among the units of the same group', () => {
    expect(placeBefore(units, 'a2', 'up')).toBe('a1');
    expect(placeBefore(units, 'a1', 'down')).toBe('b2');
    expect(placeBefore(units, 'a2', 'down')).toBeNull();
  });

  test('the first has no up, the last no down', () => {
    expect(placeBefore(units, 'a1', 'up')).toBeUndefined();
    expect(placeBefore(units, 'a3', 'down')).toBeUndefined();
    expect(placeBefore(units, 'gone', 'up')).toBeUndefined();
  });

  test('a typed number is the place in the own group', () => {
    expect(placeAt(units, 'a1', 2)).toBe('a3');
    expect(placeAt(units, 'a1', 3)).toBeNull();
    expect(placeAt(units, 'a3', 1)).toBe('a1');
    expect(placeAt(units, 'b1', 2)).toBe('a3');
    expect(placeAt(units, 'a2', 2)).toBeUndefined();
    expect(placesInGroups(units).get('b2')).toEqual({ serial: 2, last: 2 });
  });

  test('a unit of a group that is no more is still shown', () => {
    const groups = groupUnits(units, [{ id: 'a', name: '甲组' }]);
    expect(groups.map((group) => [group.name, group.units.length])).toEqual([
      ['甲组', 3],
      ['未分组', 2],
    ]);
  });
});
