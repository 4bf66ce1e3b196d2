import { expect, test } from 'vitest';
import { readGrid } from '#shared/consistency/read/readGrid.ts';
import { checkTableNumbers } from '#shared/consistency/rule/tableNumbers.ts';

const head = [['序号', '项目名称', '年度计划', '累计完成']];

function grid(body: readonly (readonly string[])[]) {
  return readGrid({ label: '附件1', title: '项目进展表', head, body, notes: [] });
}

const parts = [
  ['一、水利', '一、水利', '30', '14'],
  ['1', '东渠', '10', '4'],
  ['2', '西渠', '20', '10'],
  ['二、道路', '二、道路', '70', '26'],
  ['3', '南路', '40', '20'],
  ['4', '北路', '30', '6'],
];

test('a heading with the sums of its rows beside it is their total and their group', () => {
  const { rows, totals } = grid([...parts, ['合计', '合计', '100', '40']]);
  expect(rows.map(({ name, group }) => [name, group])).toEqual([
    ['东渠', '一、水利'],
    ['西渠', '一、水利'],
    ['南路', '二、道路'],
    ['北路', '二、道路'],
  ]);
  expect(totals.map(({ name, of }) => [name, of.length])).toEqual([
    ['一、水利', 2],
    ['二、道路', 2],
    ['合计', 4],
  ]);
});

test('the whole is held to all rows, each part to its own', () => {
  expect(checkTableNumbers(grid([...parts, ['合计', '合计', '100', '40']]))).toEqual([]);
  const wrong = grid([
    ...parts.slice(0, 3),
    ['二、道路', '二、道路', '70', '25'],
    ...parts.slice(4),
    ['合计', '合计', '100', '41'],
  ]);
  expect(checkTableNumbers(wrong).map(({ where, found }) => [where, found])).toEqual([
    ['附件1“二、道路”（第4行）', '26'],
    ['附件1“合计”（第7行）', '40'],
  ]);
});

test('a part may be summed below its rows, under any name that says so', () => {
  const rows = [
    ...parts.slice(1, 3),
    ['', '水利小计', '30', '14'],
    ...parts.slice(4),
    ['', '道路小计', '70', '27'],
    ['', '总计', '100', '40'],
  ];
  expect(checkTableNumbers(grid(rows)).map(({ where, found }) => [where, found])).toEqual([
    ['附件1“道路小计”（第6行）', '26'],
  ]);
});

test('numbered rows that sum nothing stay rows', () => {
  const rows = [
    ['1', '（一）机构职能', '8', '7'],
    ['2', '（二）政策文件', '6', '5'],
    ['3', '（三）财政信息', '9', '9'],
  ];
  expect(grid(rows).rows.map(({ name }) => name)).toEqual(['(一)机构职能', '(二)政策文件', '(三)财政信息']);
});

test('a sum is of the columns that bear it out in every row, though fewer do in most', () => {
  const rows = [
    ['甲镇', '3', '1', '1', '1'],
    ['乙镇', '4', '3', '1', '0'],
    ['丙镇', '2', '2', '0', '0'],
    ['丁镇', '5', '3', '2', '0'],
    ['戊镇', '1', '1', '0', '0'],
    ['己镇', '6', '4', '2', '0'],
  ];
  const table = readGrid({
    label: '附件2',
    title: '整改表',
    head: [['单位', '交办数', '已完成', '正在整改', '未整改']],
    body: rows,
    notes: [],
  });
  expect(checkTableNumbers(table)).toEqual([]);
});
