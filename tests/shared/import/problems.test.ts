import { describe, expect, test } from 'vitest';
import { annexRows } from '#shared/annex/annexRows.ts';
import { planImport } from '#shared/import/planImport.ts';
import { applyEdits } from '#shared/round/applyEdits.ts';
import type { RoundData } from '#shared/round/roundData.ts';
import { sampleRound } from '../../support/sampleRound.ts';
import { grid } from './grid.ts';

const round = sampleRound({
  annexes: [
    {
      id: 'a1',
      number: 1,
      title: '网站',
      rows: { from: 'units' },
      columns: [
        { kind: 'name', id: 'unit', title: '单位' },
        { kind: 'problems', id: 'problems', title: '问题', none: '未发现' },
        { kind: 'score', id: 'score', title: '得分', of: ['problems'] },
      ],
    },
  ],
  rules: [
    { id: 'stale', title: '未更新', points: 1, patterns: ['未更新'] },
    { id: 'link', title: '错链', points: 0.2, patterns: ['打不开'] },
  ],
  units: ['甲局', '乙局'],
});

function run(data: RoundData, cell: string, score: string | number = '') {
  let ids = data.problems.length;
  const sheet = grid([
    ['单位', '问题', '得分'],
    ['甲局', cell, score],
  ]);
  const plan = planImport(data, 'a1', '表.xlsx', [sheet], () => `p${++ids}`);
  const after = applyEdits(data, plan.edits);
  const values = annexRows(after, 'a1', 'all')[0]?.values;
  return { ...plan, after, problems: after.problems, score: values?.score };
}

describe('a problems cell', () => {
  test('becomes problems with rule, place, count and points', () => {
    const { problems, score } = run(
      round,
      '栏目未更新：每发现一处扣1分：\n首页>公开>年报 共扣2分。\n链接打不开，扣0.2分',
      97.8,
    );
    expect(problems).toMatchObject([
      { ruleId: 'stale', place: '首页>公开>年报', count: 2, points: 200, order: 1 },
      { ruleId: 'link', place: null, count: null, points: 20, order: 2 },
    ]);
    expect(score).toBe(9780);
  });

  test('that reads as before has no edit, even when a person changed the points', () => {
    const { after } = run(round, '栏目未更新，共扣1分。\n链接打不开，扣0.2分');
    const decided = applyEdits(after, [{ entity: 'problem', id: 'p1', fields: { points: 300, ruleId: null } }]);
    expect(run(decided, '栏目未更新，共扣1分。\n链接打不开，扣0.2分').edits).toEqual([]);
  });

  test('that reads otherwise keeps the problems that are still there and takes the others away', () => {
    const { after } = run(round, '栏目未更新，共扣1分。\n链接打不开，扣0.2分');
    const { edits } = run(after, '链接打不开，扣0.2分\n内容错误，扣3分');
    expect(edits).toMatchObject([
      { id: 'p2', fields: { order: 1 } },
      { id: 'p3', fields: { order: 2, text: '内容错误，扣3分' } },
      { id: 'p1', fields: { removed: true } },
    ]);
  });

  test('that says that there is none has no problem; blank leaves what is there', () => {
    const { after } = run(round, '栏目未更新，共扣1分。');
    expect(run(after, '').edits).toEqual([]);
    expect(run(after, '未发现').problems).toEqual([]);
    expect(run(after, '无').after.findings.a1?.甲局).toEqual({ problems: '无' });
    expect(run(round, '未发现').edits).toEqual([]);
  });
});

describe('a problem that does not say what it cost', () => {
  const cell = '栏目未更新，共扣3分。\n未公开答复内容的，每发现一处，扣1分。';

  test('costs what the printed score leaves', () => {
    expect(run(round, cell, 96).problems.map(({ points }) => points)).toEqual([300, 100]);
    const { problems, diagnostics } = run(round, cell, 97);
    expect(problems.map(({ points, count }) => [points, count])).toEqual([
      [300, null],
      [0, 0],
    ]);
    expect(diagnostics).toMatchObject([{ severity: 'info', subject: '甲局' }]);
  });

  test('costs its tariff once when the file prints no score, and what its rule says when it has no tariff', () => {
    expect(run(round, cell).problems.map(({ points }) => points)).toEqual([300, 100]);
    const { problems, score } = run(round, '栏目未更新');
    expect(problems[0]).toMatchObject({ ruleId: 'stale', points: null });
    expect(score).toBe(9900);
  });

  test('is warned about when the score still differs', () => {
    const { diagnostics } = run(round, '栏目未更新，共扣3分。', 95);
    expect(diagnostics).toMatchObject([{ severity: 'warning', column: 'C', row: 2 }]);
  });
});
