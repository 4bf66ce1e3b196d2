import { expect, test } from 'vitest';
import { readGrid } from '#shared/consistency/read/readGrid.ts';
import { checkChangeRows } from '#shared/consistency/rule/changeRows.ts';
import { checkComputedColumns } from '#shared/consistency/rule/computedColumns.ts';
import { checkTableNumbers } from '#shared/consistency/rule/tableNumbers.ts';

const tableOf = (...lines: readonly string[]) => {
  const [head = [], ...body] = lines.map((line) => line.split('|'));
  return readGrid({ label: '', title: '对比情况', head: [head], body, notes: [] });
};
const found = (...lines: readonly string[]) =>
  [checkTableNumbers, checkComputedColumns, checkChangeRows].flatMap((check) =>
    check(tableOf(...lines)).map(({ severity, claimed, found: right }) => [severity, claimed, right]),
  );

test('a number and by how much it has changed make no whole', () => {
  const lines = (rate: string) => [
    '指标|第三季度|第二季度|增减',
    '派发工单（件）|12743|12427|316',
    `按时签收率（%）|${rate}|99.76|0.05`,
    '满意率（%）|91.35|90.91|0.44',
    '解决率（%）|86.03|84.88|1.15',
  ];
  expect(found(...lines('99.81'))).toEqual([]);
  expect(found(...lines('99.91'))).toEqual([['error', '0.05', '0.15']]);
  // It may have been computed before it was rounded.
  expect(found(...lines('99.82'))).toEqual([['doubt', '0.05', '0.06']]);
});

test('two rows are enough where the heads say two periods and what changed', () => {
  for (const head of ['2024年|2023年|同比增减', '本季度|上季度|较上季度', '本轮|上轮|变动']) {
    expect(found(`指标|${head}`, '受理量（件）|3507|3320|187', '办结量（件）|3389|3295|94')).toEqual([]);
    expect(found(`指标|${head}`, '受理量（件）|3507|3320|187', '办结量（件）|3389|3295|84')).toEqual([
      ['doubt', '84', '94'],
    ]);
  }
  // Of the year before the table has nothing.
  expect(found('指标|9月|8月|同比', '受理量（件）|37|20|17', '办结量（件）|33|32|5')).toEqual([]);
});

test('a change may be said in words, with a sign, or in per cent of what it was', () => {
  const lines = (changes: readonly string[]) => [
    '指标|本月|上月|环比变化',
    ...['受理量|3507|3320', '办结率|98.7%|97.9%', '满意率|91.3%|92.6%'].map((row, at) => `${row}|${changes[at]}`),
  ];
  expect(found(...lines(['增加187件', '提高0.8个百分点', '下降1.3个百分点']))).toEqual([]);
  expect(found(...lines(['增长5.6%', '↑0.8', '↓1.3']))).toEqual([]);
  expect(found(...lines(['5.6%', '+0.8%', '-1.3%']))).toEqual([]);
  expect(found(...lines(['增加187件', '提高0.8个百分点', '上升1.3个百分点']))).toEqual([
    ['doubt', '上升1.3个百分点', '-1.3%'],
  ]);
  expect(found(...lines(['6.5%', '↑0.8', '↓1.3']))).toEqual([['doubt', '6.5%', '5.6%']]);
});

test('增长率 beside 增减 is of what it was, 同比 of the same month of last year', () => {
  const lines = (growth: string) => [
    '项目|2024年|2023年|增减|增长率',
    `受理|3507|3320|187|${growth}`,
    '超期|18|25|-7|-28.0%',
  ];
  expect(found(...lines('5.6%'))).toEqual([]);
  expect(found(...lines('6.5%'))).toEqual([['doubt', '6.5%', '5.6%']]);
  const months = (growth: string) => [
    '指标|9月|8月|环比|2023年9月|同比',
    '受理（件）|1370|1200|14.2%|1301|5.3%',
    `办结（件）|1301|1165|11.7%|1250|${growth}`,
  ];
  expect(found(...months('4.1%'))).toEqual([]);
  expect(found(...months('5.1%'))).toEqual([['doubt', '5.1%', '4.1%']]);
});

test('差距 right behind two numbers is what they are apart where two of three rows show it', () => {
  const lines = (gap: string) => [
    '指标|实际值|目标值|差距',
    '办结率（%）|98.1|97.0|1.1',
    `满意率（%）|91.2|92.6|${gap}`,
    '解决率（%）|86.0|85.0|1.0',
  ];
  expect(found(...lines('-1.4'))).toEqual([]);
  expect(found(...lines('1.4'))).toEqual([['doubt', '1.4', '-1.4']]);
});

test('增减 below two periods is of them, and no row of its own', () => {
  const lines = (numbers: string, rate: string) => [
    '期别|受理（件）|办结（件）|办结率',
    '第三季度|3507|3389|96.6%',
    '第二季度|3320|3295|99.2%',
    `增减|${numbers}|${rate}`,
  ];
  expect(found(...lines('187|94', '-2.6'))).toEqual([]);
  expect(found(...lines('187|84', '-2.6'))).toEqual([['doubt', '84', '94']]);
  expect(found(...lines('5.6%|2.9%', '2.6'))).toEqual([['doubt', '2.6', '-2.6']]);
});

test('上年同期 and 同比 below a total are held to it', () => {
  const lines = (growth: string) => [
    '单位|受理|办结',
    '甲局|1370|1301',
    '乙局|1200|1165',
    '合计|2570|2466',
    '上年同期|2300|2210',
    `同比|11.7%|${growth}`,
  ];
  expect(found(...lines('11.6%'))).toEqual([]);
  expect(found(...lines('12.6%'))).toEqual([['doubt', '12.6%', '11.6']]);
});
