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
