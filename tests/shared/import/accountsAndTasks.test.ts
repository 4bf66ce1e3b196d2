import { describe, expect, test } from 'vitest';
import { planImport } from '#shared/import/planImport.ts';
import type { RawSheet } from '#shared/import/rawSheet.ts';
import { applyEdits } from '#shared/round/applyEdits.ts';
import type { RoundData } from '#shared/round/roundData.ts';
import { sampleRound } from '../../support/sampleRound.ts';
import { grid } from './grid.ts';

function run(data: RoundData, sheet: RawSheet) {
  let ids = 0;
  const plan = planImport(data, 'a1', '表.xlsx', [sheet], () => `new-${++ids}`);
  return { ...plan, after: applyEdits(data, plan.edits) };
}

describe('accounts', () => {
  const round = sampleRound({
    groups: [
      { id: 'city', name: '市直' },
      { id: 'xian', name: '咸安区' },
    ],
    annexes: [
      {
        id: 'a1',
        number: 1,
        title: '账号',
        rows: { from: 'accounts' },
        columns: [
          { kind: 'attribute', id: 'region', title: '市直/县市区', attribute: 'group', merge: 'equal' },
          { kind: 'name', id: 'account', title: '名称' },
          { kind: 'attribute', id: 'sponsor', title: '主办单位', attribute: 'sponsor' },
          { kind: 'attribute', id: 'platform', title: '类型', attribute: 'platform' },
          { kind: 'text', id: 'problem', title: '问题' },
          { kind: 'attribute', id: 'filed', title: '是否备案', attribute: 'filed' },
        ],
      },
    ],
  });
  const head = ['市直/县市区', '名称', '主办单位', '类型', '问题', '是否备 案'];
  const sheet = grid(
    [
      head,
      ['市直', '甲发布', '甲局', '微信', '合格', ''],
      ['', '甲发布', '甲局', '微博', '合格', '是'],
      ['咸安区', '乙发布', '乙局', '微信', '无更新', ''],
      ['', '乙发布', '乙局', '微信', '合格', ''],
    ],
    ['A2:A3', 'A4:A5'],
  );

  test('are added from the columns that describe them, with their group', () => {
    const { after, diagnostics } = run(round, sheet);
    expect(diagnostics).toEqual([]);
    expect(after.accounts.map(({ name, platform, groupId, filed }) => [name, platform, groupId, filed])).toEqual([
      ['甲发布', '微信', 'city', null],
      ['甲发布', '微博', 'city', '是'],
      ['乙发布', '微信', 'xian', null],
      ['乙发布', '微信', 'xian', null],
    ]);
  });

  test('printed twice are two accounts, each with its own answer', () => {
    const { after } = run(round, sheet);
    expect(after.findings.a1?.['new-3']).toEqual({ problem: '无更新' });
    expect(after.findings.a1?.['new-4']).toEqual({ problem: '合格' });
  });

  test('are known again; only what the file says anew is written', () => {
    const { after } = run(round, sheet);
    expect(run(after, sheet).edits).toEqual([]);
    const filed = grid([head, ['市直', '甲 发布', '甲局', '微信', '合格', '是']]);
    expect(run(after, filed).edits).toEqual([{ entity: 'account', id: 'new-1', fields: { filed: '是' } }]);
  });
});

describe('tasks', () => {
  const round = sampleRound({
    annexes: [
      {
        id: 'a1',
        number: null,
        title: '任务分解',
        rows: { from: 'tasks' },
        columns: [
          { kind: 'serial', id: 'no' },
          { kind: 'indicator', id: 'level1', title: '一级指标', level: 1, merge: 'hierarchy' },
          { kind: 'indicator', id: 'level2', title: '二级指标', level: 2, merge: 'hierarchy' },
          { kind: 'name', id: 'task', title: '主要任务' },
          { kind: 'attribute', id: 'deadline', title: '完成时限', attribute: 'deadline', merge: 'equal' },
        ],
      },
    ],
  });
  const head = ['序号', '一级指标', '二级指标', '主要任务', '完成时限'];
  const merged = grid(
    [
      head,
      [1, '一、公开', '会议', '任务一', '6月底前'],
      [2, '', '', '任务二', '6月底前'],
      [3, '', '会议', '任务三', ''],
      [4, '二、解读', '会议', '任务四', '9月底前'],
      [5, '', '', '年报总计', '9月底前'],
    ],
    ['B2:B4', 'C2:C3', 'E3:E4', 'B5:B6'],
  );

  test('are added with their levels filled down; cells that begin anew with the same text are kept apart', () => {
    const { after, rows, diagnostics } = run(round, merged);
    expect([rows, diagnostics]).toEqual([5, []]);
    expect(after.tasks.map(({ text, levels, starts }) => [text, levels, starts])).toEqual([
      ['任务一', ['一、公开', '会议'], []],
      ['任务二', ['一、公开', '会议'], ['deadline']],
      ['任务三', ['一、公开', '会议'], ['level2']],
      ['任务四', ['二、解读', '会议'], []],
      ['年报总计', ['二、解读', ''], ['deadline']],
    ]);
    expect(run(after, merged).edits).toEqual([]);
  });

  test('of a sheet without merged cells continue where a cell is blank', () => {
    const flat = grid([
      head,
      [1, '一、公开', '会议', '任务一', '6月底前'],
      [2, '', '', '任务二', ''],
      [3, '二、解读', '', '任务三', '9月底前'],
    ]);
    const { after } = run(round, flat);
    expect(after.tasks.map(({ levels, attributes, starts }) => [levels, attributes.deadline, starts])).toEqual([
      [['一、公开', '会议'], '6月底前', []],
      [['一、公开', '会议'], '6月底前', []],
      [['二、解读', ''], '9月底前', []],
    ]);
  });

  test('that moved keep their id; one that reads otherwise is changed in place', () => {
    const { after } = run(round, merged);
    const next = grid([
      head,
      [1, '一、公开', '会议', '任务二', '6月底前'],
      [2, '一、公开', '会议', '任务一', '6月底前'],
      [3, '一、公开', '会议', '任务三（改）', '6月底前'],
    ]);
    const edits = run(after, next).edits;
    expect(edits.map(({ id, fields }) => [id, fields.order, fields.text])).toEqual([
      ['new-2', 1, undefined],
      ['new-1', 2, undefined],
      ['new-3', undefined, '任务三（改）'],
    ]);
  });
});
