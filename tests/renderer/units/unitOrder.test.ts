import { describe, expect, test } from 'vitest';
import {
  groupUnits,
  placeAt,
  placeBefore,
  placeOn,
  placesInGroups,
  registerLines,
} from '../../../renderer/features/units/unitOrder.ts';

type Placed = { id: string; groupId: string };
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

  test('a unit dragged down takes the place after the one it is let go on, else the place before it', () => {
    const [a1, b1, a2, b2, a3] = units as [Placed, Placed, Placed, Placed, Placed];
    expect(placeOn(units, a1, a2)).toBe('b2');
    expect(placeOn(units, a1, a3)).toBeNull();
    expect(placeOn(units, a3, a1)).toBe('a1');
    expect(placeOn(units, b1, a2)).toBe('a2');
    expect(placeOn(units, b2, b1)).toBe('b1');
  });

  test('a group without units has no heading', () => {
    const lines = registerLines(
      groupUnits(units.slice(0, 1), [
        { id: 'b', name: '乙组' },
        { id: 'a', name: '甲组' },
      ]),
    );
    expect(lines.map((line) => (line.kind === 'group' ? line.group.name : line.unit.id))).toEqual(['甲组', 'a1']);
  });

  test('a unit of a group that is no more is still shown', () => {
    const groups = groupUnits(units, [{ id: 'a', name: '甲组' }]);
    expect(groups.map((group) => [group.name, group.units.length])).toEqual([
      ['甲组', 3],
      ['未分组', 2],
    ]);
  });
});
