import { expect, test } from 'vitest';
import { readGrid } from '#shared/consistency/read/readGrid.ts';
import { checkTableNumbers } from '#shared/consistency/rule/tableNumbers.ts';

const table = (closed: string, rate: string) =>
  checkTableNumbers(
    readGrid({
      label: '附件1',
      title: '抽查完成情况',
      head: [['专业', '任务数', '完成数', '完成率（%）', '完结率（%）']],
      body: [
        ['公共场所', '61', '60', '98.36', closed],
        ['饮用水', '2', '2', '100', '100'],
        ['放射卫生', '2', '2', '100', '100'],
        ['学校卫生', '8', '8', '100', '100'],
        ['医疗卫生', '5', '5', '100', '100'],
        ['合计', '78', '77', rate, closed],
      ],
      notes: [],
    }),
  ).map(({ rule, claimed, found }) => [rule, claimed, found]);

test('rates printed without their sign are held to the two numbers that they are of', () => {
  expect(table('100', '98.72')).toEqual([]);
  expect(table('100', '97.72')).toEqual([['row-rate', '97.72%', '98.72%']]);
});

test('of three rows two show what a rate is of, where its name says so too', () => {
  const quarters = (rate: string) =>
    checkTableNumbers(
      readGrid({
        label: '附件4',
        title: '分季度报送采用情况',
        head: [['季度', '报送数', '采用数', '采用率']],
        body: [
          ['一季度', '282', '141', '50.0%'],
          ['二季度', '402', '135', rate],
          ['三季度', '426', '108', '25.4%'],
        ],
        notes: [],
      }),
    ).map(({ rule, claimed, found }) => [rule, claimed, found]);
  expect(quarters('33.6%')).toEqual([]);
  expect(quarters('33.7%')).toEqual([['row-rate', '33.7%', '33.6%']]);
});
