import { expect, test } from 'vitest';
import { splitNames } from '#shared/names/splitNames.ts';

test('a list in one cell is split at its commas and at the 和 before its last name', () => {
  expect(splitNames('县财政局、县审计局，县统计局和县林业局等4家单位。')).toEqual([
    '县财政局',
    '县审计局',
    '县统计局',
    '县林业局',
  ]);
});

test('a 和 inside a name, a bracket and a name broken over lines stay whole', () => {
  expect(splitNames('县发展和改革局')).toEqual(['县发展和改革局']);
  expect(splitNames('县自然资源局（含林业、草原）、县水利局')).toEqual(['县自然资源局（含林业、草原）', '县水利局']);
  expect(splitNames('县公共资源\n交易中心\n县教育局')).toEqual(['县公共资源交易中心', '县教育局']);
});
