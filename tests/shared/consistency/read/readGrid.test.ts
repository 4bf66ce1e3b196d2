import { expect, test } from 'vitest';
import { readGrid } from '#shared/consistency/read/readGrid.ts';

const read = (lines: readonly string[]) => {
  const [head = [], ...body] = lines.map((line) => line.split('|'));
  return readGrid({ label: '附件', title: '情况表', head: [head], body, notes: [] });
};

test('a column of 比重 holds shares, printed with a sign or without', () => {
  const kinds = (title: string, first: string) =>
    read([`地区|人口数|${title}`, `东镇|366|${first}`, '西镇|634|63.40']).columns.map(({ kind }) => kind);
  expect(kinds('比重', '36.60')).toEqual(['name', 'number', 'percent']);
  expect(kinds('2020年比重[3]', '36.60')).toEqual(['name', 'number', 'percent']);
  expect(kinds('占常住人口比重(男)', '36.60')).toEqual(['name', 'number', 'percent']);
  // What is above 100 is none.
  expect(kinds('比重', '366.00')).toEqual(['name', 'number', 'number']);
});

test('what the rows are counted in is not what they are about', () => {
  const lines = [
    '项目|单位|2014年|2015年',
    '旅游外汇收入|万美元|484|298',
    '接待人数|人次|902|986',
    '开房率|%|48.64|49.00',
  ];
  expect(read(lines).rows.map(({ name }) => name)).toEqual(['旅游外汇收入', '接待人数', '开房率']);
});

test('rows are about what comes once behind the town that it lies in, where each is called as its head says', () => {
  const grid = (title: string, ...names: string[]) =>
    read([
      `序号|乡镇|${title}|人数`,
      ...names.map((name, at) => `${at + 1}|${at < 3 ? '东镇' : '西镇'}|${name}|${at}`),
    ]);
  const schools = ['石桥小学', '清水小学', '红旗小学', '柳湾小学', '团结小学'];
  expect(grid('小学', ...schools).rows[0]?.name).toBe('石桥小学');
  expect(grid('主要问题', '无人值班', '设施陈旧', '台账不全', '灯光昏暗', '门窗破损').rows[0]?.name).toBe('东镇');
});

test('what a row is found by is no amount, though it is printed in digits', () => {
  const kindOf = (title: string): string =>
    read([`单位|${title}|件数`, '东镇|2605240181|3', '西镇|2605200015|4']).columns[1]?.kind ?? '';
  for (const title of ['工单编号', '统一社会信用代码', '受理单号', '工单号', '联系号码'])
    expect(kindOf(title)).toBe('text');
  expect(kindOf('投资（元）')).toBe('number');
});
