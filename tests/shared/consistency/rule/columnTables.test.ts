import { expect, test } from 'vitest';
import { readGrid } from '#shared/consistency/read/readGrid.ts';
import { checkColumnTables } from '#shared/consistency/rule/columnTables.ts';

const table = (label: string, lines: readonly string[]) => {
  const [head = [], ...body] = lines.map((line) => line.split('|'));
  return readGrid({ label, title: '评估得分表', head: [head], body, notes: [] });
};

const departments = table('附件1', [
  '单位|主动公开（40分）|平台建设（30分）|监督保障（20分）|加减分（10分）',
  '县水利局|36|27|20|8',
  '县统计局|30|24|18|7',
  '县财政局|33|28.5|16|6',
]);
const towns = table('附件2', [
  '单位|主动公开（40分）|平台建设（30分）|监督保障（20分）|加减分（10分）',
  '甲镇|28|20|12|6',
  '乙镇|32|22|16|5',
  '丙镇|30|24|14|4',
]);
const rates = (printed: string) =>
  table('表1', [
    '指标|部门|乡镇|全部',
    `主动公开|${printed}|75.0%|78.8%`,
    '平台建设|88.3%|73.3%|80.8%',
    '监督保障|90.0%|70.0%|80.0%',
    '加减分|70.0%|50.0%|60.0%',
  ]);

test('a row about a column of other tables gives their mean share of its full marks', () => {
  expect(checkColumnTables([rates('82.5%'), departments, towns])).toEqual([]);
  const [wrong, ...more] = checkColumnTables([rates('85.2%'), departments, towns]);
  expect(more).toEqual([]);
  expect(wrong?.message).toBe('“主动公开”的“部门”印作 85.2%，附件1这一列的平均得分率是 82.5%。');
});

test('a row about a column gives its sum', () => {
  const sums = (printed: string) =>
    table('表1', ['指标|得分合计', '主动公开|99', '平台建设|79.5', `监督保障|${printed}`, '加减分|21']);
  expect(checkColumnTables([sums('54'), departments])).toEqual([]);
  expect(checkColumnTables([sums('45'), departments]).map(({ found }) => found)).toEqual(['54']);
});

test('a row about a column gives how many have its full marks', () => {
  const scores = table('附件1', [
    '单位|主动公开（40分）|平台建设（30分）|监督保障（20分）|加减分（10分）',
    '县水利局|40|30|20|8',
    '县统计局|30|30|18|7',
    '县财政局|33|30|20|6',
  ]);
  const fulls = (printed: string) =>
    table('表1', ['指标|满分单位数', '主动公开|1', `平台建设|${printed}`, '监督保障|2', '加减分|0']);
  expect(checkColumnTables([fulls('3'), scores])).toEqual([]);
  expect(checkColumnTables([fulls('2'), scores]).map(({ found }) => found)).toEqual(['3']);
});
