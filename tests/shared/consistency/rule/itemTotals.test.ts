import { expect, test } from 'vitest';
import { readGrid } from '#shared/consistency/read/readGrid.ts';
import { checkItemTotals } from '#shared/consistency/rule/itemTotals.ts';

const told = (lines: readonly string[]) => {
  const [head = [], ...body] = lines.map((line) => line.split('|'));
  const annex = readGrid({ label: '附件1', title: '情况表', head: [head], body, notes: [] });
  return checkItemTotals(annex).map(({ claimed, found }) => [claimed, found]);
};

const table = (sent: string, of = '全县') => [
  '类别|项目|1月|2月|3月|4月|合计',
  '乡镇|报送|26|17|32|37|112',
  '乡镇|采用|10|7|17|15|49',
  '部门|报送|55|38|66|67|226',
  '部门|采用|21|16|31|26|94',
  `${of}|报送|${sent}|55|98|104|338`,
  `${of}|采用|31|23|48|41|143`,
];

test('the last of several, each with a row for each thing, is the whole of the others', () => {
  expect(told(table('81'))).toEqual([]);
  expect(told(table('82'))).toEqual([['82', '81']]);
});

test('three that are beside each other are no whole and parts', () => {
  const beside = ['类别|项目|1月|2月|3月|4月', '甲镇|报送|1|2|3|4', '甲镇|采用|1|1|2|2', '乙镇|报送|2|2|2|3'];
  expect(told([...beside, '乙镇|采用|1|1|1|1', '丙镇|报送|3|4|5|9', '丙镇|采用|1|2|2|2'])).toEqual([]);
});
