import { describe, expect, it } from 'vitest';
import type { RawMerge, RawSheet } from '#shared/import/rawSheet.ts';
import { sketchPack } from '#shared/sketch/sketchPack.ts';

const sheet = (rows: readonly (readonly string[])[], merges: readonly RawMerge[] = [], name = '表1'): RawSheet => ({
  name,
  merges,
  rows: rows.map((row) => row.map((text) => ({ text, number: null, percent: false, date: null }))),
});
const wide = (top: number, right: number): RawMerge => ({ top, left: 0, bottom: top, right });
const draft = (...sheets: RawSheet[]) => sketchPack(sheets, '汇总', 2026);
const columnsOf = (...sheets: RawSheet[]) => draft(...sheets).pack.annexes[0]?.columns ?? [];
const kinds = (...sheets: RawSheet[]) => columnsOf(...sheets).map(({ kind }) => kind);

const scores = [
  ['2025年第三季度考核得分表'],
  ['序号', '单位', '网站', '热线', '总分', '名次', '是否整改'],
  ['1', '东山镇', '50', '40.5', '90.5', '1', '是'],
  ['2', '县财政局', '45', '40', '85', '2', '否'],
  ['3', '县公安局', '40', '30', '70', '3', '是'],
];

describe('a table of last quarter becomes an annex', () => {
  it('with the units in their order, and the time of its title', () => {
    const { pack } = draft(sheet(scores, [wide(0, 6)]));
    expect(pack.units.map(({ name }) => name)).toEqual(['东山镇', '县财政局', '县公安局']);
    expect(pack.round).toMatchObject({ title: '2025年第三季度', year: 2025, quarter: 3 });
    expect(pack.annexes[0]).toMatchObject({ title: '2025年第三季度考核得分表', rows: { from: 'units' } });
  });

  it('with columns by what stands in them; what the others give in every row is computed', () => {
    expect(columnsOf(sheet(scores, [wide(0, 6)]))).toMatchObject([
      { kind: 'serial' },
      { kind: 'name', title: '单位' },
      { kind: 'integer', title: '网站' },
      { kind: 'decimal', title: '热线', decimals: 1 },
      { kind: 'sum', of: ['c3', 'c4'], decimals: 1 },
      { kind: 'rank', by: 'c5', order: 'desc' },
      { kind: 'choice', options: [{ value: '是' }, { value: '否' }] },
    ]);
  });

  it('a sum or rank that is off in one row stays recorded as it is printed', () => {
    const off = scores.map((row) => row.map((text) => (text === '85' ? '84' : text)));
    expect(kinds(sheet(off, [wide(0, 6)]))).toEqual([
      'serial',
      'name',
      'integer',
      'decimal',
      'decimal',
      'rank',
      'choice',
    ]);
    const other = scores.map((row) => row.map((text, at) => (at === 5 && text === '2' ? '3' : text)));
    expect(kinds(sheet(other, [wide(0, 6)]))[5]).toBe('integer');
  });

  it('heads over several columns are groups of columns again', () => {
    const rows = [
      ['单位', '办件', '', '备注'],
      ['', '件数', '办结率', ''],
      ['东山镇', '12', '95.5%', ''],
      ['西河镇', '8', '100%', '无人接听'],
    ];
    const merges = [
      { top: 0, left: 1, bottom: 0, right: 2 },
      { top: 0, left: 0, bottom: 1, right: 0 },
      { top: 0, left: 3, bottom: 1, right: 3 },
    ];
    expect(columnsOf(sheet(rows, merges))).toMatchObject([
      { kind: 'name' },
      { kind: 'group', title: '办件', columns: [{ kind: 'integer' }, { kind: 'decimal', unit: '%', decimals: 1 }] },
      { kind: 'text', required: false },
    ]);
  });

  it('a title over several columns is one column where its cells are merged too, else that of the last', () => {
    const rows = [
      ['单位', '', '规格', '', '备注'],
      ['东山镇', '', '12', '5', ''],
      ['西河镇', '', '8', '6', '无'],
    ];
    const over = (row: number, left: number) => ({ top: row, left, bottom: row, right: left + 1 });
    expect(columnsOf(sheet(rows, [over(0, 0), over(1, 0), over(2, 0), over(0, 2)]))).toMatchObject([
      { kind: 'name', title: '单位' },
      { kind: 'integer', title: '' },
      { kind: 'integer', title: '规格' },
      { kind: 'text', title: '备注' },
    ]);
  });

  it('headings are groups, sums and notes no units', () => {
    const rows = [
      ['单位', '件数'],
      ['一、乡镇（2个）', ''],
      ['东山镇', '12'],
      ['西河镇', '8'],
      ['小计', '20'],
      ['二、县直部门', ''],
      ['县财政局', '5'],
      ['小计', '5'],
      ['合计', '25'],
      ['注：截至6月30日。', ''],
    ];
    const { pack } = draft(sheet(rows, [wide(1, 1), wide(5, 1)]));
    expect(pack.groups.map(({ name }) => name)).toEqual(['乡镇', '县直部门']);
    expect(pack.units.map(({ group }) => group)).toEqual(['g1', 'g1', 'g2']);
    expect(pack.annexes[0]).toMatchObject({
      totals: { label: '合计', perGroup: '小计', columns: ['c2'] },
      notes: ['注：截至6月30日。'],
    });
  });

  it('tables side by side are one; other months beside each other are not', () => {
    const beside = [
      ['序号', '单位', '件数', '序号', '单位', '件数'],
      ['1', '东山镇', '12', '3', '县财政局', '5'],
      ['2', '西河镇', '8', '4', '县公安局', '6'],
    ];
    expect(draft(sheet(beside)).pack).toMatchObject({ units: { length: 4 }, annexes: [{ layout: { blocks: 2 } }] });
    const months = [
      ['5月', '', '1—5月', ''],
      ['区县', '指数', '区县', '指数'],
      ['东山县', '3.2', '西河县', '4.1'],
      ['西河县', '3.3', '东山县', '4.2'],
    ];
    const two = draft(sheet(months, [wide(0, 1), { top: 0, left: 2, bottom: 0, right: 3 }]));
    expect(two.pack.units).toHaveLength(2);
    expect(two.advice.join('')).toContain('C 列也像一列单位');
  });

  it('sheets with one head are one annex when their units differ; the same units again are another month', () => {
    const towns = sheet(
      [
        ['单位', '件数'],
        ['东山镇', '1'],
        ['西河镇', '2'],
      ],
      [],
      '乡镇',
    );
    const offices = sheet(
      [
        ['单位', '件数'],
        ['县财政局', '3'],
        ['县公安局', '4'],
      ],
      [],
      '部门',
    );
    expect(draft(towns, offices).pack).toMatchObject({
      groups: [{ name: '乡镇' }, { name: '部门' }],
      annexes: { length: 1 },
    });
    expect(draft(towns, { ...towns, name: '2月' }).pack).toMatchObject({
      units: { length: 2 },
      annexes: { length: 1 },
    });
  });

  it('accounts and tasks are registered by the import, not by the pack', () => {
    const accounts = [
      ['序号', '账号名称', '平台', '主办单位', '存在问题'],
      ['1', '东山发布', '微信', '东山镇', '14天未更新'],
      ['2', '东山融媒', '抖音', '东山镇', '无'],
    ];
    expect(draft(sheet(accounts)).pack).toMatchObject({
      units: [{ name: '东山镇' }],
      annexes: [{ rows: { from: 'accounts' } }],
    });
    const tasks = [
      ['序号', '一级指标', '二级指标', '主要任务', '责任单位'],
      ['1', '公开', '主动公开', '公开预算', '县财政局'],
      ['2', '公开', '解读', '解读政策', '各部门'],
    ];
    expect(draft(sheet(tasks)).pack).toMatchObject({ units: [], annexes: [{ rows: { from: 'tasks' } }] });
  });
});

it('a file without a table about units says so', () => {
  expect(() => draft(sheet([['关于检查的通知'], ['各单位：']]))).toThrow('没有找到一行一个单位的表');
});
