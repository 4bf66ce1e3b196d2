import { expect, test } from 'vitest';
import { namingsIn } from '#shared/consistency/query/columnWords.ts';
import { gridOfSheet } from '#shared/consistency/read/blockDocument.ts';
import { grid } from '../../import/grid.ts';

const annex = gridOfSheet(
  grid([
    ['单位', '满意（件）', '满意率', '公开资金（万元）', '逾期天数'],
    ['县教育局', 9, '90.0%', 12.5, 3],
    ['县民政局', 8, '80.0%', 20.5, 4],
    ['县财政局', 7, '70.0%', 30.5, 5],
  ]),
  '附件',
  '办理情况表',
  [],
);

const named = (text: string): string[] =>
  annex ? namingsIn(annex, text).map(({ named: { column } }) => column.title) : [];

test('满意率 names the rate and not how many were 满意', () => {
  expect(named('满意率90.0%')).toEqual(['满意率']);
  expect(named('其中满意9件')).toEqual(['满意(件)']);
});

test('不满意 does not name 满意', () => {
  expect(named('不满意3件')).toEqual([]);
});

test('two halves near each other name a column', () => {
  expect(named('公开惠民惠农资金63.5万元')).toEqual(['公开资金(万元)']);
});

test('a column of days is named without the word', () => {
  expect(named('已逾期5天')).toEqual(['逾期天数']);
});

const scored = gridOfSheet(
  grid([
    ['乡镇', '平台建设', '总分'],
    ['东山镇', 29, 87],
    ['西山镇', 28, 86],
  ]),
  '附件',
  '评估得分表',
  [],
);
const scores = (text: string): string[] =>
  scored ? namingsIn(scored, text).map(({ named: { column } }) => column.title) : [];

test('得分 is the whole score, unless another column stands before it', () => {
  expect(scores('平均得分86.5分')).toEqual(['总分']);
  expect(scores('平台建设得分最高的是东山镇')).toEqual(['平台建设']);
});

const carried = gridOfSheet(
  grid([
    ['单位', '上年结转', '结转下年'],
    ['县教育局', 1, 2],
    ['县民政局', 0, 1],
  ]),
  '附件',
  '申请办理情况表',
  [],
);

test('a text says which year the next or the last one is', () => {
  const years = (text: string) => (carried ? namingsIn(carried, text) : []).filter(({ whole }) => whole);
  const titles = (text: string) => years(text).map(({ named: { column } }) => column.title);
  expect(titles('结转2024年继续办理')).toEqual(['结转下年']);
  expect(titles('结转下一年度继续办理')).toEqual(['结转下年']);
  expect(titles('2023年结转')).toEqual(['上年结转']);
});

test('a rate is called by the end of its name where no other ends so', () => {
  const rates = gridOfSheet(
    grid([
      ['机构类别', '检查覆盖率', '首次满意率', '再次满意率'],
      ['卫生院', '57.7%', '90.0%', '91.0%'],
      ['卫生室', '50.0%', '80.0%', '81.0%'],
      ['药店', '63.0%', '70.0%', '71.0%'],
    ]),
    '附件',
    '检查情况表',
    [],
  );
  const called = (text: string): string[] =>
    rates ? namingsIn(rates, text).map(({ named: { column } }) => column.title) : [];
  expect(called('覆盖率57.7%')).toEqual(['检查覆盖率']);
  expect(called('满意率90.0%')).toEqual([]);
});
