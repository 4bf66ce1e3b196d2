import { describe, expect, test } from 'vitest';
import { planImport } from '#shared/import/planImport.ts';
import type { RawSheet } from '#shared/import/rawSheet.ts';
import { tickedBox } from '#shared/import/tickedBoxes.ts';
import { applyEdits } from '#shared/round/applyEdits.ts';
import { sampleRound } from '../../support/sampleRound.ts';
import { grid } from './grid.ts';

const data = sampleRound({
  annexes: [
    {
      id: 'a1',
      number: 1,
      title: '检查表',
      rows: { from: 'units' },
      columns: [
        { kind: 'name', id: 'unit', title: '单位' },
        { kind: 'choice', id: 'built', title: '专栏是否建设', options: [{ value: '是' }, { value: '否' }] },
        { kind: 'choice', id: 'fresh', title: '目录是否更新', options: [{ value: '是' }, { value: '否' }] },
        { kind: 'integer', id: 'sent', title: '报送条数' },
      ],
    },
  ],
  units: ['县教育局', '县审计局'],
});

function run(sheets: readonly RawSheet[], file = '表.xlsx') {
  let ids = 0;
  const plan = planImport(data, 'a1', file, sheets, () => `new-${++ids}`);
  const told = plan.diagnostics.flatMap(({ severity, sheet, row, column, message }) =>
    severity === 'info' || message.startsWith('文件中没有')
      ? []
      : [`${severity} ${sheet} ${column}${row} ${message.slice(0, 6)}`],
  );
  return { ...plan, told, findings: applyEdits(data, plan.edits).findings.a1 ?? {} };
}

const named = (name: string, sheet: RawSheet): RawSheet => ({ ...sheet, name });
const form = (unit: string, fresh = '否') =>
  grid([
    [`被检查单位：${unit}`, '', ''],
    ['项目', '结果', '备注'],
    ['1.专栏是否建设', '是', ''],
    ['2.目录是否更新', fresh, '停在6月'],
    ['3.报送条数（条）', '12条', ''],
  ]);
const asSaid = { built: '是', fresh: '否', sent: 1200 };

describe('a form about one unit', () => {
  test('is a row of the annex; what is said of it stands at its place in the file', () => {
    const { findings, mapping, imported } = run([named('甲', form('县教育局')), named('乙', form('县审计局'))]);
    expect(findings).toEqual({ 县教育局: asSaid, 县审计局: asSaid });
    expect(mapping).toMatchObject({ head: { first: 1, last: 1 }, turned: { confidence: 'sure', forms: 2 } });
    expect(mapping?.columns.map(({ column, columnId }) => [column, columnId])).toEqual([
      ['1', 'unit'],
      ['3', 'built'],
      ['4', 'fresh'],
      ['5', 'sent'],
    ]);
    expect(imported.cells.map(({ sheet, row, column, after }) => `${sheet ?? '甲'} ${column}${row} ${after}`)).toEqual([
      '甲 B3 是',
      '甲 B4 否',
      '甲 B5 12',
      '乙 B3 是',
      '乙 B4 否',
      '乙 B5 12',
    ]);
  });

  test('is whose its sheet or file is where it does not say so; what contradicts itself is asked about', () => {
    const silent = form('').rows.slice(1);
    const bare = { ...form(''), rows: silent };
    expect(run([named('县教育局', bare)]).findings).toEqual({ 县教育局: asSaid });
    expect(run([bare], '县教育局自查表.xlsx').findings).toEqual({ 县教育局: asSaid });
    expect(run([bare]).told).toEqual(['error Sheet1 A2 这是一个单位']);
    expect(run([named('县审计局', form('县教育局'))])).toMatchObject({
      edits: [],
      told: ['error 县审计局 A1 表上写的单位'],
    });
  });

  test('that comes twice is one row, without what the two say differently', () => {
    const { findings, told } = run([named('甲', form('县教育局')), named('乙', form('县教育局', '是'))]);
    expect(findings).toEqual({ 县教育局: { built: '是', sent: 1200 } });
    expect(told).toEqual(['error 乙 B4 “县教育局”']);
  });

  test('with two columns of answers is read where they agree', () => {
    const { findings, told } = run([
      grid([
        ['被检查单位：县教育局', '', ''],
        ['项目', '自评', '复核'],
        ['专栏是否建设', '是', '是'],
        ['目录是否更新', '是', '否'],
      ]),
    ]);
    expect(findings).toEqual({ 县教育局: { built: '是' } });
    expect(told).toEqual(['error Sheet1 B4 “目录是否更']);
  });

  test('is none where units stand beside each other, known or not', () => {
    const side = (unit: string) =>
      run([
        grid([
          ['项目', unit, '第二组'],
          ['专栏是否建设', '是', '否'],
          ['目录是否更新', '否', '否'],
        ]),
      ]);
    expect([side('县教育局').edits, side('第一组').edits]).toEqual([[], []]);
    expect(side('县教育局').told).toEqual(['error Sheet1 nullnull 这张表行列颠']);
  });

  test('may stand in pairs of item and answer', () => {
    const pairs = grid([
      ['单位', '县教育局', '日期', '2022-5-6'],
      ['专栏是否建设', '是', '目录是否更新', '否'],
      ['报送条数', 12, '', ''],
    ]);
    expect(run([pairs]).findings).toEqual({ 县教育局: asSaid });
  });

  test('of somebody unknown is asked about, and a list of units is no form', () => {
    expect(run([form('县文化馆')]).told).toEqual(['error Sheet1 A1 “县文化馆”']);
    const list = grid([
      ['单位', '专栏是否建设', '目录是否更新'],
      ['县教育局', '是', '否'],
      ['县审计局', '否', '是'],
    ]);
    expect(run([list]).mapping?.turned).toBeUndefined();
  });
});

test('of printed boxes the one that is ticked is the answer, before or behind it', () => {
  const read = (text: string) => tickedBox(['是', '否', '不涉及'], text);
  expect(['☑是　□否', '是□ 否√', '□是　□否　☒不涉及'].map(read)).toEqual(['是', '否', '不涉及']);
  expect(['□是　□否', '☑是　☑否', '√是否', '是√否', '☑有 □无'].map(read)).toEqual([null, null, null, null, null]);
});

test('a person says of a row of a form, or of a table on its side, what it is', () => {
  const say = (sheet: RawSheet, columns: Record<string, string | null>) =>
    applyEdits(data, planImport(data, 'a1', '表.xlsx', [sheet], () => 'new', { layout: { columns } }).edits).findings
      .a1;
  const other = grid([
    ['填报单位：县教育局', ''],
    ['项目', '结果'],
    ['专栏是否建设', '是'],
    ['目录是否更新', '否'],
    ['信息几条', 12],
  ]);
  expect(say(other, {})).toEqual({ 县教育局: { built: '是', fresh: '否' } });
  expect(say(other, { 信息几条: 'sent', 目录是否更新: null })).toEqual({ 县教育局: { built: '是', sent: 1200 } });
  const side = grid([
    ['单位', '县教育局', '县审计局'],
    ['专栏是否建设', '是', '是'],
    ['信息几条', 12, 13],
  ]);
  expect(say(side, { 信息几条: 'sent', 专栏是否建设: null })).toEqual({
    县教育局: { sent: 1200 },
    县审计局: { sent: 1300 },
  });
  expect(say(side, { 信息几条: null, 专栏是否建设: null })).toBeUndefined();
  const none = planImport(data, 'a1', '表.xlsx', [side], () => 'new', { layout: { columns: { 专栏是否建设: null } } });
  expect(none.mapping?.columns.map(({ columnId }) => columnId)).toEqual(['unit', null, null]);
});

describe('whose a form is, and what it answers', () => {
  const head = ['项目', '结果', ''];
  const items = [
    ['专栏是否建设', '是', ''],
    ['目录是否更新', '否', ''],
  ];

  test('is not who looked, and not the one of two that nothing decides', () => {
    const two = (first: string, second: string) => run([grid([[first, '', ''], [second, '', ''], head, ...items])]);
    expect(Object.keys(two('检查单位：县审计局', '被检查单位：县教育局').findings)).toEqual(['县教育局']);
    expect(Object.keys(two('填报单位：县审计局', '受检单位：县教育局').findings)).toEqual(['县教育局']);
    expect(two('责任单位：县审计局', '承办单位：县教育局')).toMatchObject({
      edits: [],
      told: ['error Sheet1 A4 这是一个单位'],
    });
  });

  test('stands beside it, and not in the form that stands there', () => {
    const beside = items.map(([item = '', answer = '']) => [item, answer, '', item, answer === '是' ? '否' : '是']);
    const sheet = grid([
      ['单位：县教育局', '', '', '单位：县审计局', ''],
      ['项目', '结果', '', '项目', '结果'],
      ...beside,
    ]);
    expect(run([sheet]).findings).toEqual({
      县教育局: { built: '是', fresh: '否' },
      县审计局: { built: '否', fresh: '是' },
    });
  });

  test('is what stands above the tick where 是 and 否 have a column each', () => {
    const ticked = (built: string[], fresh: string[]) =>
      run([
        grid([
          ['受检单位：县教育局', '', ''],
          ['项目', '是', '否'],
          ['专栏是否建设', ...built],
          ['目录是否更新', ...fresh],
        ]),
      ]);
    expect(ticked(['', '√'], ['', '√']).findings).toEqual({ 县教育局: { built: '否', fresh: '否' } });
    expect(ticked(['√', ''], ['√', '√'])).toMatchObject({
      findings: { 县教育局: { built: '是' } },
      told: ['error Sheet1 B4 “目录是否更'],
    });
  });
});
