import { expect, test } from 'vitest';
import { readGrid } from '#shared/consistency/read/readGrid.ts';
import { checkHeadTotals } from '#shared/consistency/rule/headTotals.ts';
import { checkRowParts } from '#shared/consistency/rule/rowParts.ts';

const items = (paper: string) =>
  checkRowParts(
    readGrid({
      label: '',
      title: '公开情况统计表',
      head: [['指标名称', '单位', '本年', '累计']],
      body: [
        ['公开文件数', '条', '346', '8537'],
        ['其中：1.网站公开数', '条', '340', '8500'],
        ['2.公报公开数', '条', '6', '37'],
        ['受理申请数', '件', '5', '41'],
        ['其中：1.当面申请数', '件', paper, '11'],
        ['2.网上申请数', '件', '3', '30'],
        ['复议数', '件', '1', '2'],
      ],
      notes: [],
    }),
  ).map(({ where, claimed, found }) => [where, claimed, found]);

test('numbered rows under 其中 make the row above them', () => {
  expect(items('2')).toEqual([]);
  expect(items('4')).toEqual([['《公开情况统计表》“受理申请数”（第4行）', '5', '7']]);
});

const ends = ['维持', '纠正', '总计'];
const row = (...numbers: readonly string[]) =>
  checkHeadTotals(
    readGrid({
      label: '',
      title: '复议诉讼情况',
      head: [
        ends
          .flatMap(() => '行政复议')
          .concat(
            ends.map(() => '直接起诉'),
            ends.map(() => '复议后起诉'),
          ),
        [...ends, ...ends, ...ends],
      ],
      body: [numbers],
      notes: [],
    }),
  ).map(({ where, claimed, found }) => [where, claimed, found]);

test('in one row, what most heads show of their totals holds for all', () => {
  expect(row('31', '7', '38', '13', '4', '17', '12', '1', '13')).toEqual([]);
  expect(row('31', '7', '38', '13', '5', '17', '12', '1', '13')).toEqual([['《复议诉讼情况》第1行', '17', '18']]);
});
