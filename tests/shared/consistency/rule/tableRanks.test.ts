import { expect, test } from 'vitest';
import { readGrid } from '#shared/consistency/read/readGrid.ts';
import { checkTableRanks } from '#shared/consistency/rule/tableRanks.ts';

const ranking = (label: string, body: readonly string[], notes: readonly string[] = []) =>
  readGrid({
    label,
    title: '得分表',
    head: ['名次|单位|报送|得分'.split('|')],
    body: body.map((line) => line.split('|')),
    notes,
  });

const first = ranking('附件1', [
  '1|县水利局|9|90',
  '2|县统计局|8|88',
  '2|县财政局|7|88',
  '4|县教育局|6|80',
  '5|县民政局|5|70',
]);
const towns = (last: string): readonly string[] => [
  '1|甲镇|9|90',
  '2|乙镇|8|80',
  '3|丙镇|7|70',
  '4|丁乡|6|60',
  `${last}|戊乡|5|60`,
];

test('tables with one head count ties in one way', () => {
  const [right, wrong] = ['4', '5'].map((last) => ranking('附件2', towns(last)));
  if (!right || !wrong) throw new Error('no tables');
  expect(checkTableRanks(right, [first, right])).toEqual([]);
  expect(checkTableRanks(wrong, [first, wrong]).map(({ claimed, found }) => [claimed, found])).toEqual([['5', '4']]);
  expect(checkTableRanks(wrong, [wrong])).toEqual([]);
});

test('a note that equal scores share a place is believed', () => {
  const noted = ranking('附件2', towns('5'), ['注：得分相同的名次并列。']);
  expect(checkTableRanks(noted).map(({ found }) => found)).toEqual(['4']);
});

const kinds = (rank: string) =>
  readGrid({
    label: '附件1',
    title: '得分表',
    head: ['组别|名次|单位|得分'.split('|')],
    body: [
      '部门|1|县水利局|90',
      '部门|2|县统计局|88',
      `部门|${rank}|县财政局|86`,
      '部门|4|县教育局|80',
      '乡镇|1|甲镇|95',
      '乡镇|2|乙镇|85',
      '乡镇|3|丙镇|75',
    ].map((line) => line.split('|')),
    notes: [],
  });

test('ranks begin anew in each kind of a column', () => {
  expect(checkTableRanks(kinds('3'))).toEqual([]);
  expect(checkTableRanks(kinds('5')).map(({ rule, found }) => [rule, found])).toContainEqual(['rank', '3']);
});

test('of three rows the rank named for a column is by that column', () => {
  const of = (rank: string, title: string) =>
    checkTableRanks(
      readGrid({
        label: '附件2',
        title: '汇总表',
        head: [['片区', '平均分', title]],
        body: [
          ['城区', '94.33', rank],
          ['近郊', '90.00', '2'],
          ['山区', '85.50', '3'],
        ],
        notes: [],
      }),
    ).map(({ claimed, found }) => [claimed, found]);
  expect(of('1', '平均分位次')).toEqual([]);
  expect(of('3', '平均分位次')).toEqual([['3', '1']]);
  expect(of('3', '位次')).toEqual([]);
});
