import { expect, test } from 'vitest';
import { readGrid } from '#shared/consistency/read/readGrid.ts';
import { checkGroupTables } from '#shared/consistency/rule/groupTables.ts';

const ledger = readGrid({
  label: '附件1',
  title: '诉求办理台账',
  head: [['序号', '诉求内容', '承办单位', '状态', '办理用时（天）']],
  body: [
    ['1', '水压不足', '供水站', '已办结', '6'],
    ['2', '管道漏水', '供水站', '已办结', '9'],
    ['3', '水质浑浊', '供水站', '正在办理', '—'],
    ['4', '路灯不亮', '城管局', '已办结', '4'],
    ['5', '占道经营', '城管局', '已办结', '5'],
    ['6', '夜间噪声', '环境局', '已办结', '12'],
    ['7', '油烟扰民', '环境局', '已办结', '20'],
    ['8', '井盖缺失', '住建局', '已办结', '3'],
    ['9', '电梯困人', '市监局', '已办结', '8'],
  ],
  notes: [],
});

const summary = (received: string, mean: string, whole: string) =>
  readGrid({
    label: '附件2',
    title: '承办单位统计表',
    head: [['承办单位', '承办（件）', '平均用时（天）']],
    body: [
      ['供水站', received, '7.5'],
      ['城管局', '2', mean],
      ['环境局', '2', '16.0'],
      ['住建局', '1', '3.0'],
      ['市监局', '1', '8.0'],
      ['合计', '9', whole],
    ],
    notes: [],
  });

const told = (...cells: [string, string, string]) =>
  checkGroupTables([summary(...cells), ledger]).map(({ claimed, found }) => [claimed, found]);

test('a table by unit has the means of the table that lists what each has done, and its last row the mean of all', () => {
  expect(told('3', '4.5', '8.4')).toEqual([]);
  expect(told('3', '4.6', '8.4')).toEqual([['4.6', '4.5']]);
  expect(told('3', '4.5', '8.5')).toEqual([['8.5', '8.4']]);
});

test('the mean of a column of percentages is held to its rows, too', () => {
  const list = readGrid({
    label: '附件1',
    title: '事项进展',
    head: [['序号', '事项', '牵头单位', '进度']],
    body: [
      ['1', '食堂改造', '甲局', '100%'],
      ['2', '桥梁加固', '甲局', '85%'],
      ['3', '水厂提标', '乙局', '30%'],
      ['4', '道路修复', '乙局', '70%'],
      ['5', '厂房验收', '丙局', '90%'],
      ['6', '校舍扩建', '丁局', '40%'],
    ],
    notes: [],
  });
  const means = (mean: string) =>
    readGrid({
      label: '附件2',
      title: '各单位进度',
      head: [['牵头单位', '平均进度']],
      body: [
        ['甲局', '92.5%'],
        ['乙局', mean],
        ['丙局', '90.0%'],
        ['丁局', '40.0%'],
      ],
      notes: [],
    });
  const found = (mean: string) => checkGroupTables([means(mean), list]).map((each) => [each.claimed, each.found]);
  expect(found('50.0%')).toEqual([]);
  expect(found('50.1%')).toEqual([['50.1%', '50%']]);
});

test('a column of 笔数 counts no rows of a list that speaks of no 笔', () => {
  const head = (title: string) =>
    readGrid({
      label: '附件2',
      title: '支出抽查情况表',
      head: [['承办单位', title]],
      body: [
        ['供水站', '3'],
        ['城管局', '2'],
        ['环境局', '2'],
        ['住建局', '1'],
        ['市监局', '4'],
      ],
      notes: [],
    });
  const found = (title: string) => checkGroupTables([head(title), ledger]).map(({ claimed }) => claimed);
  expect(found('承办件数')).toEqual(['4']);
  expect(found('问题笔数')).toEqual([]);
});

test('two means of three groups and that of all say of the third what it is', () => {
  const scores = (area: string, all: readonly number[]) =>
    all.map((score, at) => [`${area}${at}镇`, area, String(score)]);
  const detail = readGrid({
    label: '附件1',
    title: '得分表',
    head: [['单位', '片区', '得分']],
    body: [...scores('东片', [95, 96, 94.5]), ...scores('中片', [90, 88.5, 91, 87]), ...scores('西片', [80, 86.5])],
    notes: [],
  });
  const means = (middle: string, whole = '89.83') =>
    readGrid({
      label: '附件2',
      title: '片区情况表',
      head: [['片区', '单位数（个）', '平均分']],
      body: [
        ['东片', '3', '95.17'],
        ['中片', '4', middle],
        ['西片', '2', '83.25'],
        ['合计', '9', whole],
      ],
      notes: [],
    });
  const toldOf = (annex: typeof detail) =>
    checkGroupTables([annex, detail]).map(({ claimed, found }) => [claimed, found]);
  expect(toldOf(means('89.13'))).toEqual([]);
  expect(toldOf(means('89.14'))).toEqual([['89.14', '89.13']]);
  // With the whole wrong as well nothing says what the column is.
  expect(toldOf(means('89.14', '89.90'))).toEqual([]);
});
