import { expect, test } from 'vitest';
import { readGrid } from '#shared/consistency/read/readGrid.ts';
import { checkTotalCounts } from '#shared/consistency/rule/totalCounts.ts';

const table = (counts: readonly [string, string, string]) =>
  readGrid({
    label: '附件1',
    title: '项目进展情况表',
    head: [['序号', '项目名称', '总投资（亿元）', '进展']],
    body: [
      ['1', '南湖水厂', '1.20', '在建'],
      ['2', '北山公墓', '0.80', '完工'],
      ['小计', '小计', '2.00', counts[0]],
      ['3', '东环路', '3.00', '在建'],
      ['4', '西环路', '2.00', '未开工'],
      ['5', '客运站', '1.00', '完工'],
      ['小计', '小计', '6.00', counts[1]],
      ['合计', '合计', '8.00', counts[2]],
    ],
    notes: [],
  });

test('a number below words is how many rows the total sums', () => {
  expect(checkTotalCounts(table(['2个', '3个', '5个']))).toEqual([]);
  expect(checkTotalCounts(table(['2个', '4个', '5个'])).map(({ claimed, found }) => [claimed, found])).toEqual([
    ['4个', '3个'],
  ]);
});

test('where no other total shows it, it may be of other things', () => {
  expect(checkTotalCounts(table(['2个', '9个', '7个']))).toEqual([]);
});
