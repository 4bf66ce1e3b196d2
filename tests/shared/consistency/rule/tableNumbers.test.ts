import { expect, test } from 'vitest';
import { readGrid } from '#shared/consistency/read/readGrid.ts';
import { checkTableNumbers } from '#shared/consistency/rule/tableNumbers.ts';

const found = (lines: readonly string[]) => {
  const [head = [], ...body] = lines.map((line) => line.split('|'));
  const annex = readGrid({ label: '附件1', title: '情况表', head: [head], body, notes: [] });
  return checkTableNumbers(annex).map(({ rule, found }) => [rule, found]);
};

test('numbers with their units are numbers: 14个 of 24个 is a rate', () => {
  const lines = (rate: string) => [
    '任务|全年目标|完成|完成率',
    `甲|24个|14个|${rate}`,
    '乙|40部|17部|42.5%',
    '丙|20万平方米|9万平方米|45.0%',
    '丁|2600户|1598户|61.5%',
  ];
  expect(found(lines('58.3%'))).toEqual([]);
  expect(found(lines('53.8%'))).toEqual([['row-rate', '58.3%']]);
});

test('a total of scores is their sum where it is above each of them', () => {
  const lines = (total: string) => [
    '单位|报送|加分|得分',
    '甲镇|3|0|60',
    '乙镇|4|1|50',
    '丙镇|5|0|40',
    `合计|12|1|${total}`,
  ];
  expect(found(lines('150'))).toEqual([]);
  expect(found(lines('50'))).toEqual([]);
  expect(found(lines('105'))).toEqual([['column-total', '150']]);
});

test('其中 is inside of the number before it', () => {
  const lines = (total: string) => [
    '单位|复议|其中：被纠正|诉讼|合计',
    '甲局|3|1|2|5',
    '乙局|2|0|0|2',
    '丙局|2|1|1|3',
    '丁局|1|1|0|1',
    `戊局|4|2|2|${total}`,
  ];
  expect(found(lines('6'))).toEqual([]);
  expect(found(lines('9'))).toEqual([['row-sum', '6']]);
});

test('a mean of totals need not be the sum of rounded means, nor of a cell left blank', () => {
  const lines = [
    '单位|平时|年终|总分',
    '甲局|33.33|50.00|83.33',
    '乙局|33.34|40.00|73.34',
    '丙局|33.34|45.01|78.35',
    '平均分|33.34|45.00|78.34',
  ];
  expect(found(lines)).toEqual([]);
});
