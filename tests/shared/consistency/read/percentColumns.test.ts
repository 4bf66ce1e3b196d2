import { expect, test } from 'vitest';
import { readGrid } from '#shared/consistency/read/readGrid.ts';

const read = (lines: readonly string[], notes: readonly string[] = [], title = '情况表') => {
  const [head = [], ...body] = lines.map((line) => line.split('|'));
  return readGrid({ label: '附件', title, head: [head], body, notes });
};

/** What the last column is, printed with these numbers. */
const kindOf = (title: string, numbers: readonly string[], notes: readonly string[] = []) =>
  read([`单位|${title}`, ...numbers.map((number, at) => `第${'一二三四'[at]}镇|${number}`)], notes).columns[1]?.kind;

test('a column of rates is one without percent signs as well', () => {
  for (const title of ['满意率', '按期办结率', '完成率[1]', '当前进度'])
    expect(kindOf(title, ['95.2', '100'])).toBe('percent');
  for (const title of ['增幅', '增减幅度', '增长率', '同比', '环比增长'])
    expect(kindOf(title, ['12.3', '-4.1'])).toBe('percent');
  expect(kindOf('完成率', ['120', '85'])).toBe('percent');
  expect(kindOf('占全部立案数', ['15.9', '13.9'])).toBe('percent');
});

test('what is no part of a whole is a number under such a word', () => {
  for (const title of ['倍率', '办事效率', '差错率(‰)', '满意率(分)', '满意率得分', '篇幅', '未达序时进度'])
    expect(kindOf(title, ['1.2', '3'])).toBe('number');
  // 0.95 is the share itself; five more than last year are so many.
  expect(kindOf('满意率', ['0.95', '0.88'])).toBe('number');
  expect(kindOf('同比', ['5', '-3'])).toBe('number');
  expect(kindOf('差错率', ['3.2', '4.1'], ['差错率＝差错笔数÷审核笔数×1000‰'])).toBe('number');
});

test('points for a rate are no rate, nor is a difference of two columns', () => {
  const kinds = (lines: readonly string[]) => read(lines).columns.map(({ kind }) => kind);
  const points = ['单位|签收率|满意率|总分', '东镇|18.5|70.0|88.5', '西镇|19.0|71.5|90.5', '南镇|20.0|66.0|86.0'];
  expect(kinds(points)).toEqual(['name', 'number', 'number', 'number']);
  expect(kinds(['单位|签收率|满意率', '满分|20|80', '东镇|18.5|70.0'])).toEqual(['name', 'number', 'number']);
  const change = ['单位|本月(万元)|上月(万元)|环比', '东镇|100.5|88.0|12.5', '西镇|60.0|64.5|-4.5'];
  expect(kinds(change).at(-1)).toBe('number');
});

test('a row of rates among rows of counts prints percentages', () => {
  const months = ['项目|1月|2月|合计', '报送(条)|26|17|43', '采用(条)|10|7|17', '采用率|38.5|41.2|39.5'];
  const percents = read(months).rows.map(({ cells }) => cells.slice(1).map(({ percent }) => percent));
  expect(percents).toEqual([
    [false, false, false],
    [false, false, false],
    [true, true, true],
  ]);
  const scores = read(['指标|权重|得分', '办结率|20|18.5', '满意率|30|29.0']);
  expect(scores.rows.flatMap(({ cells }) => cells.map(({ percent }) => percent))).not.toContain(true);
});

test('a table of rates says so of all its columns', () => {
  const kinds = read(
    ['指标|分值|部门|乡镇(街道)', '公开|35|81.61|77.90', '解读|15|82.62|78.52'],
    [],
    '各项指标平均得分率',
  );
  expect(kinds.columns.map(({ kind }) => kind)).toEqual(['name', 'number', 'percent', 'percent']);
});

test('a rate over the columns of two periods is one in each of them', () => {
  const kinds = (head: readonly string[][], body: readonly string[]) =>
    readGrid({
      label: '附件',
      title: '情况表',
      head,
      body: body.map((line) => line.split('|')),
      notes: [],
    }).columns.map(({ kind }) => kind);
  const periods = ['县', '二季度', '三季度', '增减(个百分点)'];
  const body = ['东县|97.7|98.3|0.6', '西县|93.8|99.1|5.3'];
  expect(kinds([['县', '上线率（%）', '上线率（%）', '增减(个百分点)'], periods], body)).toEqual([
    'name',
    'percent',
    'percent',
    'number',
  ]);
  expect(kinds([['县', '上线率', '上线率', '增减(个百分点)'], periods], body).slice(1, 3)).toEqual([
    'percent',
    'percent',
  ]);
  expect(kinds([['县', '上线（辆）', '上线（辆）', '增减(个百分点)'], periods], body).slice(1, 3)).toEqual([
    'number',
    'number',
  ]);
});
