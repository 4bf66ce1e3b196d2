import { expect, test } from 'vitest';
import { planImport } from '#shared/import/planImport.ts';
import { applyEdits } from '#shared/round/applyEdits.ts';
import type { RoundData } from '#shared/round/roundData.ts';
import { sampleRound } from '../../support/sampleRound.ts';
import { grid } from '../import/grid.ts';

const round = sampleRound({
  annexes: [
    {
      id: 'a1',
      number: 1,
      title: '报送情况表',
      rows: { from: 'units' },
      columns: [
        { kind: 'name', id: 'unit', title: '单位名称' },
        { kind: 'integer', id: 'sent', title: '报送条数' },
      ],
    },
  ],
  units: [
    { name: '县卫生健康局', id: 'health' },
    { name: '县市场监督管理局', id: 'market' },
    { name: '县审计局', id: 'audit' },
    { name: '簰洲湾镇', id: 'town' },
  ],
});

function run(data: RoundData, rows: readonly (readonly [string, number])[], confirmed?: Record<string, string>) {
  let ids = 0;
  const sheet = grid([['单位名称', '报送条数'], ...rows]);
  const plan = planImport(data, 'a1', '表.xlsx', [sheet], () => `new-${++ids}`, confirmed ? { confirmed } : {});
  const after = applyEdits(data, plan.edits);
  return { ...plan, after, findings: after.findings.a1 ?? {} };
}

test('what can mean only one unit is taken, and the reason shown', () => {
  const { findings, diagnostics } = run(round, [['卫健局', 5]]);
  expect(findings).toEqual({ health: { sent: 500 } });
  expect(diagnostics).toMatchObject([
    { severity: 'info', row: 2, message: '“卫健局”按“县卫生健康局”导入：简称“卫健局”对应“县卫生健康局”。' },
  ]);
});

test('what is only likely is left out until it is confirmed, then remembered as an alias', () => {
  const rows = [
    ['牌洲湾镇', 5],
    ['县审计局', 6],
  ] as const;
  const asked = run(round, rows);
  expect(asked.findings).toEqual({ audit: { sent: 600 } });
  expect(asked.diagnostics).toMatchObject([
    { severity: 'error', subject: '牌洲湾镇', candidates: [{ subjectId: 'town', name: '簰洲湾镇' }] },
  ]);
  const told = run(round, rows, { 牌洲湾镇: 'town' });
  expect(told.findings).toEqual({ town: { sent: 500 }, audit: { sent: 600 } });
  expect(told.after.units.find(({ id }) => id === 'town')?.aliases).toEqual(['牌洲湾镇']);
  expect(run(told.after, rows)).toMatchObject({ edits: [], diagnostics: [] });
  expect(run(round, rows, { 牌洲湾镇: '簰洲湾镇' }).findings).toEqual(told.findings);
});

test('a confirmation that names no unit of the annex takes nothing', () => {
  const { findings, diagnostics } = run(round, [['牌洲湾镇', 5]], { 牌洲湾镇: '某镇' });
  expect(findings).toEqual({});
  expect(diagnostics).toMatchObject([{ severity: 'error', message: expect.stringContaining('没有这个单位') }]);
});

test('two names of the file that would both be one unit are asked about, never merged', () => {
  const { findings, diagnostics } = run(round, [
    ['县市监局', 1],
    ['市场监管局', 2],
    ['县审计局', 3],
    ['嘉鱼县审计局', 4],
  ]);
  expect(findings).toEqual({ audit: { sent: 300 } });
  expect(diagnostics.map(({ severity, subject }) => [severity, subject])).toEqual([
    ['error', '县市监局'],
    ['error', '市场监管局'],
    ['error', '嘉鱼县审计局'],
  ]);
});

test('a name that stands twice in the file is taken once', () => {
  const { findings, diagnostics } = run(round, [
    ['卫健局', 1],
    ['卫健局', 2],
  ]);
  expect(findings).toEqual({ health: { sent: 100 } });
  expect(diagnostics.map(({ severity }) => severity).sort()).toEqual(['error', 'info', 'info']);
});
