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

const communities = read('附件1', '序号|片区|社区|事件|办结率（%）', [
  '1|东片|望江社区|103|91.3',
  '2|东片|荷塘社区|113|95.6',
  '小计|小计|小计|216|93.5',
  '3|西片|石榴园社区|67|92.5',
  '4|西片|北关社区|148|96.6',
  '小计|小计|小计|215|95.3',
  '合计|合计|合计|431|94.4',
]);

const ofParts = (rate: string, rows = ['东片|2|216|93.5', `西片|2|215|${rate}`, '全街道|4|431|94.4']) =>
  checkRowsAgain([communities, read('', '片区|社区（个）|事件|办结率（%）', rows)]).map(({ claimed, found }) => [
    claimed,
    found,
  ]);

test('a summary has of each part what its 小计 has, and of all what the 合计 has', () => {
  expect(ofParts('95.3')).toEqual([]);
  expect(ofParts('95.4')).toEqual([['95.4', '95.3']]);
  expect(ofParts('', ['东片|2|216|93.5', '西片|2|215|95.3', '全街道|4|431|94.5'])).toEqual([['94.5', '94.4']]);
});

test('the total of some of the parts is no total of all', () => {
  expect(ofParts('', ['东片|2|216|93.5', '合计|2|216|93.5'])).toEqual([]);
});
