import { expect, test } from 'vitest';
import { readGrid } from '#shared/consistency/read/readGrid.ts';
import { checkRowsAgain } from '#shared/consistency/rule/rowsAgain.ts';

const read = (label: string, head: string, body: readonly string[]) =>
  readGrid({ label, title: '项目表', head: [head.split('|')], body: body.map((line) => line.split('|')), notes: [] });

const all = read('附件1', '序号|项目名称|完成率', [
  '1|一小扩建|53.0%',
  '2|二小改造|55.7%',
  '3|供水工程|61.8%',
  '4|街巷整治|62.6%',
  '5|食堂改造|68.0%',
  '6|公路提升|91.7%',
]);

const told = (rate: string, title = '完成率', other = '61.8%') =>
  checkRowsAgain([
    all,
    read('附件2', `序号|项目名称|${title}`, [
      `1|一小扩建|${rate}`,
      '2|二小改造|55.7%',
      `3|供水工程|${other}`,
      '4|街巷整治|62.6%',
      '5|食堂改造|68.0%',
    ]),
  ]).map(({ claimed, found }) => [claimed, found]);

test('a row that stands in two annexes has one number under one title', () => {
  expect(told('53.0%')).toEqual([]);
  expect(told('53.1%')).toEqual([['53.1%', '53.0%']]);
});

test('columns that differ in more, or by their titles, are of something else', () => {
  expect(told('53.1%', '上月完成率')).toEqual([]);
  expect(told('53.1万户')).toEqual([]);
  expect(told('53.1%', '完成率', '60.8%')).toEqual([]);
});
