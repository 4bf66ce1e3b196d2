import { expect, test } from 'vitest';
import { readGrid } from '#shared/consistency/read/readGrid.ts';

const read = (...lines: readonly string[]) => {
  const [head = [], ...body] = lines.map((line) => line.split('|'));
  return readGrid({ label: '附件', title: '情况表', head: [head], body, notes: [] });
};
const numbers = (...lines: readonly string[]) =>
  read(...lines).rows.map(({ cells }) => cells.slice(1).map(({ number }) => (number === null ? null : number / 100)));

test('a column of counts leaves blank what is none', () => {
  for (const none of ['', '—', '/', '－'])
    expect(numbers('单位|报送（条）|采用（条）', `东镇|5|${none}`, '西镇|7|3', `南镇|${none}|1`)).toEqual([
      [5, 0],
      [7, 3],
      [0, 1],
    ]);
});

test('beside a printed 0 a blank says something else, as it does in points, rates and days', () => {
  expect(numbers('单位|报送（条）', '东镇|0', '西镇|7', '南镇|—')).toEqual([[0], [7], [null]]);
  for (const title of ['得分', '平均得分', '办理天数', '办理时限（天）', '人均（件）'])
    expect(numbers(`单位|${title}`, '东镇|5', '西镇|7', '南镇|—')).toEqual([[5], [7], [null]]);
});

test('who has none of anything is a row among others of such names, and no heading', () => {
  const names = (...lines: readonly string[]) =>
    read('单位|报送|采用', ...lines).rows.map(({ name, group }) => [group, name]);
  const rows = ['东河镇|5|3', '西河镇|7|2'];
  expect(names(...rows, '南河镇||', '北河镇|4|1').map(([, name]) => name)).toEqual([
    '东河镇',
    '西河镇',
    '南河镇',
    '北河镇',
  ]);
  expect(names('乡镇||', ...rows, '部门||', '县教育局|4|1')).toEqual([
    ['乡镇', '东河镇'],
    ['乡镇', '西河镇'],
    ['部门', '县教育局'],
  ]);
});
