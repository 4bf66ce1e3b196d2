import { expect, test } from 'vitest';
import { readGrid } from '#shared/consistency/read/readGrid.ts';
import { checkRowOrder } from '#shared/consistency/rule/rowOrder.ts';

const told = (head: string, body: readonly string[]) => {
  const rows = body.map((line) => line.split('|'));
  const annex = readGrid({ label: '附件1', title: '情况表', head: [head.split('|')], body: rows, notes: [] });
  return checkRowOrder(annex).map(({ rule, claimed }) => [rule, claimed]);
};

const head = '单位|承办件（件）|超期件（件）';
const rows = ['甲局|117|1', '乙局|106|0', '丙局|94|1', '丁局|73|2', '戊局|67|0', '己局|47|3', '庚局|26|0', '辛局|25|1'];
const swapped = (at: number) => rows.with(at, rows[at + 1] ?? '').with(at + 1, rows[at] ?? '');

test('two rows that changed places in a table that is in order of a number are asked about', () => {
  expect(told(head, rows)).toEqual([]);
  expect(told(head, swapped(0))).toEqual([['row-order', '117']]);
  expect(told(head, swapped(4))).toEqual([['row-order', '67']]);
  expect(told(head, [...swapped(4), '其他|80|4'])).toEqual([['row-order', '67']]);
});

test('of few rows, of a row far from its place and beside another order nothing is asked', () => {
  expect(told(head, swapped(0).slice(0, 6))).toEqual([]);
  expect(told(head, [...rows.slice(1, 5), rows[0] ?? '', ...rows.slice(5)])).toEqual([]);
  const byYear = swapped(4).map((row, at) => `${row}|${2010 + at}`);
  expect(told(`${head}|成立年份`, byYear)).toEqual([]);
});
