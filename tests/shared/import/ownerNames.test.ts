import { describe, expect, test } from 'vitest';
import { planImport } from '#shared/import/planImport.ts';
import type { RawSheet } from '#shared/import/rawSheet.ts';
import { applyEdits } from '#shared/round/applyEdits.ts';
import type { RoundData } from '#shared/round/roundData.ts';
import { sampleRound } from '../../support/sampleRound.ts';
import { grid } from './grid.ts';

function run(data: RoundData, sheet: RawSheet, confirmed: Record<string, string> = {}) {
  let ids = 0;
  const annexId = data.pack.annexes.at(-1)?.id ?? '';
  const plan = planImport(data, annexId, '表.xlsx', [sheet], () => `new-${++ids}`, { confirmed });
  return { ...plan, after: applyEdits(data, plan.edits) };
}

const units = [
  { name: '县教育局', id: 'education' },
  { name: '县卫生健康局', id: 'health' },
  { name: '簰洲湾镇', id: 'town' },
];

describe('the sponsor of an account', () => {
  const round = sampleRound({
    annexes: [
      {
        id: 'a1',
        number: 1,
        title: '账号',
        rows: { from: 'accounts' },
        columns: [
          { kind: 'name', id: 'account', title: '名称' },
          { kind: 'attribute', id: 'sponsor', title: '主办单位', attribute: 'sponsor' },
          { kind: 'text', id: 'problem', title: '问题' },
        ],
      },
    ],
    units,
    accounts: [{ name: '健康发布', sponsor: '县卫生健康局' }],
  });
  const sheet = (sponsor: string) =>
    grid([
      ['名称', '主办单位', '问题'],
      ['健康发布', sponsor, '合格'],
    ]);

  test('is the same however its name is written, with the reason', () => {
    const { after, diagnostics } = run(round, sheet('县卫健局'));
    expect(after.accounts).toEqual(round.accounts);
    expect(diagnostics).toMatchObject([
      { severity: 'info', row: 2, message: expect.stringContaining('主办单位“县卫健局”就是“县卫生健康局”') },
    ]);
  });

  test('of another name is another account; what it may be is asked, and remembered', () => {
    const asked = run(round, sheet('牌洲湾镇'));
    expect(asked.after.accounts).toHaveLength(2);
    expect(asked.diagnostics).toMatchObject([
      { severity: 'warning', subject: '牌洲湾镇', candidates: [{ subjectId: 'town' }] },
    ]);
    const told = run(round, sheet('牌洲湾镇'), { 牌洲湾镇: 'town' });
    expect(told.after.units.find(({ id }) => id === 'town')?.aliases).toEqual(['牌洲湾镇']);
    expect(run(told.after, sheet('牌洲湾镇'))).toMatchObject({ edits: [], diagnostics: [] });
  });
});

test('who is responsible for a task stays as printed; each name in the cell is told or asked about once', () => {
  const round = sampleRound({
    annexes: [
      {
        id: 'a1',
        number: 1,
        title: '任务',
        rows: { from: 'tasks' },
        columns: [
          { kind: 'name', id: 'task', title: '主要任务' },
          { kind: 'attribute', id: 'who', title: '责任单位', attribute: 'who' },
        ],
      },
    ],
    units,
  });
  const { after, diagnostics } = run(
    round,
    grid([
      ['主要任务', '责任单位'],
      ['公开重点领域信息', '县教育局、县卫健局和牌洲湾镇'],
      ['公开预算决算信息', '各镇、县卫健局'],
    ]),
  );
  expect(after.tasks.map(({ attributes }) => attributes.who)).toEqual([
    '县教育局、县卫健局和牌洲湾镇',
    '各镇、县卫健局',
  ]);
  expect(diagnostics.map(({ severity, row, subject }) => [severity, row, subject])).toEqual([
    ['info', 2, '县卫健局'],
    ['warning', 2, '牌洲湾镇'],
  ]);
});

test('a registered problem is found by its unit however that is written, and never by another unit', () => {
  const problems = { id: 'p', title: '问题', kind: 'problems' as const };
  const round = sampleRound({
    annexes: [
      {
        id: 'a1',
        number: 1,
        title: '检查',
        rows: { from: 'units' },
        columns: [{ kind: 'name', id: 'unit', title: '单位' }, problems],
      },
      {
        id: 'a2',
        number: 2,
        title: '整改',
        rows: { from: 'problems', annex: 'a1' },
        columns: [
          { kind: 'attribute', id: 'who', title: '单位', attribute: 'unit' },
          { kind: 'name', id: 'text', title: '问题' },
          { kind: 'text', id: 'done', title: '整改情况' },
        ],
      },
    ],
    units,
    problems: [
      { id: 'p1', annexId: 'a1', subjectId: 'health', columnId: 'p', text: '栏目未更新' },
      { id: 'p2', annexId: 'a1', subjectId: 'education', columnId: 'p', text: '栏目未更新' },
    ],
  });
  const { after, diagnostics } = run(
    round,
    grid([
      ['单位', '问题', '整改情况'],
      ['县教育局', '栏目未更新', '已改'],
      ['县卫健局', '栏目未更新', '在改'],
      ['县教育局、县卫健局', '栏目未更新', '不知'],
    ]),
  );
  expect(after.findings.a2).toEqual({ p2: { done: '已改' }, p1: { done: '在改' } });
  expect(diagnostics.map(({ severity, row }) => [severity, row])).toContainEqual(['error', 4]);
});

test('a row of two units is nobody’s, and says so', () => {
  const round = sampleRound({
    annexes: [
      {
        id: 'a1',
        number: 1,
        title: '表',
        rows: { from: 'units' },
        columns: [
          { kind: 'name', id: 'unit', title: '单位名称' },
          { kind: 'integer', id: 'sent', title: '报送条数' },
        ],
      },
    ],
    units,
  });
  const sheet = grid([
    ['单位名称', '报送条数'],
    ['县教育局、县卫健局', 5],
    ['簰洲湾镇', 6],
  ]);
  const { after, diagnostics } = run(round, sheet);
  expect(after.findings.a1).toEqual({ town: { sent: 600 } });
  expect(diagnostics).toMatchObject([
    { severity: 'error', row: 2, message: expect.stringContaining('写了 2 个单位（“县教育局”、“县卫生健康局”）') },
  ]);
});
