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

test('a part that stands apart from the others belongs to the sum where all rows say so', () => {
  const rows = [
    ['甲镇', '1', '6', '3', '2'],
    ['乙镇', '0', '5', '3', '2'],
    ['丙镇', '2', '7', '4', '1'],
    ['丁镇', '0', '9', '8', '1'],
    ['戊镇', '0', '4', '2', '2'],
    ['己镇', '0', '6', '1', '5'],
    ['庚镇', '0', '3', '1', '2'],
    ['辛镇', '0', '2', '1', '1'],
    ['壬镇', '0', '8', '3', '5'],
    ['癸镇', '0', '7', '3', '4'],
  ];
  const table = (body: string[][]) =>
    readGrid({
      label: '附件3',
      title: '留言表',
      head: [['单位', '未到期', '总数', '已回复', '未回复']],
      body,
      notes: [],
    });
  expect(checkTableNumbers(table(rows))).toEqual([]);
});

test('where many rows contradict a sum, it may be another one: a person is asked', () => {
  const rows = Array.from({ length: 24 }, (_, at) => [`${at}号镇`, '2', '3', at % 6 === 0 ? '6' : '5']);
  const table = readGrid({
    label: '附件4',
    title: '办理表',
    head: [['单位', '甲类', '乙类', '合计']],
    body: rows,
    notes: [],
  });
  expect(new Set(checkTableNumbers(table).map(({ severity }) => severity))).toEqual(new Set(['doubt']));
});

test('小计 beside the kind that it sums is a total, and rows are about what stands beside their kind', () => {
  const { rows, totals } = readGrid({
    label: '附件1',
    title: '诉求类别表',
    head: [['类别', '事项', '件数']],
    body: [
      ['城乡建设', '物业管理', '57'],
      ['城乡建设', '违章建设', '84'],
      ['城乡建设', '小计', '141'],
      ['公共安全', '消防通道', '73'],
      ['公共安全', '噪声扰民', '36'],
      ['公共安全', '小计', '109'],
      ['合计', '合计', '250'],
    ],
    notes: [],
  });
  expect(rows.map(({ name }) => name)).toEqual(['物业管理', '违章建设', '消防通道', '噪声扰民']);
  expect(totals.map(({ of }) => of.length)).toEqual([2, 2, 4]);
});

test('小计 sums its own kind, and not the kinds of one row that stand above', () => {
  const { totals } = readGrid({
    label: '附件1',
    title: '答复类型表',
    head: [['答复类型', '情形', '县区', '部门']],
    body: [
      ['予以公开', '予以公开', '94', '93'],
      ['部分公开', '部分公开', '26', '30'],
      ['不予公开', '属于内部事务', '11', '13'],
      ['不予公开', '属于执法案卷', '7', '9'],
      ['不予公开', '小计', '19', '20'],
      ['无法提供', '本机关不掌握', '33', '36'],
      ['无法提供', '补正后不明确', '5', '4'],
      ['无法提供', '小计', '38', '40'],
      ['合计', '合计', '176', '185'],
    ],
    notes: [],
  });
  // A wrong number in it is held to its own kind all the same.
  expect(totals.map(({ of }) => of.map(({ name }) => name).join('、'))).toEqual([
    '属于内部事务、属于执法案卷',
    '本机关不掌握、补正后不明确',
    '予以公开、部分公开、属于内部事务、属于执法案卷、本机关不掌握、补正后不明确',
  ]);
});

test('占比 below the total and 满分 above the rows are about nothing that the table lists', () => {
  const { rows, totals, figures } = readGrid({
    label: '附件1',
    title: '情况表',
    head: [['单位', '受理', '办结']],
    body: [
      ['满分', '100', '100'],
      ['甲镇', '40', '30'],
      ['乙镇', '60', '50'],
      ['丙镇', '20', '20'],
      ['合计', '120', '100'],
      ['占比', '100%', '83.3%'],
      ['同比', '5.2%', '-1.0%'],
    ],
    notes: [],
  });
  expect(rows.map(({ name }) => name)).toEqual(['甲镇', '乙镇', '丙镇']);
  expect(totals.map(({ of }) => of.length)).toEqual([3]);
  expect(figures.map(({ name }) => name)).toEqual(['满分', '占比', '同比']);
});

test('a table may be about rates and comparisons', () => {
  const { rows } = readGrid({
    label: '附件1',
    title: '指标表',
    head: [['指标', '本月', '上月']],
    body: [
      ['办结件数', '98', '90'],
      ['按期完成率', '98.1%', '97.0%'],
      ['合格率', '96.3%', '95.2%'],
      ['同比', '3.0%', '2.0%'],
    ],
    notes: [],
  });
  expect(rows).toHaveLength(4);
});

test('a total that lost the cell of the names still stands under its columns', () => {
  const { totals } = readGrid({
    label: '附件1',
    title: '抽检情况表',
    head: [['序号', '食品种类', '抽检', '合格', '合格率']],
    body: [
      ['1', '调味品', '50', '40', '80%'],
      ['2', '肉制品', '30', '30', '100%'],
      ['3', '乳制品', '20', '20', '100%'],
      ['总计', '100', '90', '90%', ''],
    ],
    notes: [],
  });
  expect(totals.map(({ cells }) => cells.map(({ text }) => text))).toEqual([['总计', '', '100', '90', '90%']]);
});

test('a total of each item sums the rows with that item', () => {
  const body = ['甲镇|登记|3|4', '甲镇|办结|2|3', '乙镇|登记|5|6', '乙镇|办结|4|6', '丙镇|登记|1|2', '丙镇|办结|1|1'];
  const whole = ['各镇合计|登记|9|12', '各镇合计|办结|7|10'];
  const { rows, totals } = readGrid({
    label: '附件1',
    title: '情况表',
    head: [['单位', '项目', '一季度', '二季度']],
    body: [...body, ...whole].map((line) => line.split('|')),
    notes: [],
  });
  expect(rows.map(({ name }) => name)).toEqual(['甲镇', '甲镇', '乙镇', '乙镇', '丙镇', '丙镇']);
  expect(totals.map(({ name, of }) => [name, of.map(({ row }) => row)])).toEqual([
    ['各镇合计', [1, 3, 5]],
    ['各镇合计', [2, 4, 6]],
  ]);
});

test('a row of the whole place is a total where one of its columns shows so', () => {
  const { totals } = grid([...parts, ['全镇', '全镇', '100', '41']]);
  expect(totals.at(-1)?.name).toBe('全镇');
});
