import { expect, test } from 'vitest';
import { pastedUnits } from '../../../renderer/features/units/pastedUnits.ts';

const groups = [
  { id: 'department', name: '县直部门' },
  { id: 'town', name: '乡镇' },
];
const paste = (text: string, register: readonly string[] = []) =>
  pastedUnits(
    text,
    groups,
    'department',
    register.map((name) => ({ name })),
  );

test('one a line, without list numbers, blanks and repetitions', () => {
  const { units, known } = paste('1.县教育局\n\n（2）县财政局\r\n县教育局\n');
  expect(units.map(({ name }) => name)).toEqual(['县教育局', '县财政局']);
  expect(known).toEqual(['县教育局']);
});

test('three columns of a sheet are full name, short name and group; a serial in front is none of them', () => {
  const { units, unknownGroups } = paste(
    '序号\t全称\t简称\t组\n3\t县民政局\t民政局\t县直部门\n4\t甲镇\t\t乡镇\n5\t乙镇\t\t街道',
  );
  expect(units).toEqual([
    { name: '县民政局', short: '民政局', groupId: 'department' },
    { name: '甲镇', short: null, groupId: 'town' },
    { name: '乙镇', short: null, groupId: 'department' },
  ]);
  expect(unknownGroups).toEqual(['街道']);
});

test('what is in the register is left out and named', () => {
  const { units, known } = paste('县教育局\n县财政局', ['县财政局']);
  expect(units).toHaveLength(1);
  expect(known).toEqual(['县财政局']);
});
