import { describe, expect, test } from 'vitest';
import { groupUnits, namesFromText, placeBefore } from '../../../renderer/features/units/unitOrder.ts';

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

  test('a unit of a group that is no more is still shown', () => {
    const groups = groupUnits(units, [{ id: 'a', name: '甲组' }]);
    expect(groups.map((group) => [group.name, group.units.length])).toEqual([
      ['甲组', 3],
      ['未分组', 2],
    ]);
  });
});

describe('pasted names', () => {
  test('one a line, without list numbers, blanks and repetitions', () => {
    expect(namesFromText('1.县教育局\n\n（2）县财政局\r\n县教育局\n')).toEqual(['县教育局', '县财政局']);
  });

  test('of a row of a sheet the first cell that is no number counts', () => {
    expect(namesFromText('3\t县民政局\t备注')).toEqual(['县民政局']);
  });
});
