import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annexRows } from '#shared/annex/annexRows.ts';
import { leafColumns } from '#shared/pack/column.ts';
import type { PackInput } from '#shared/pack/pack.ts';
import type { Problem, RoundData } from '#shared/round/roundData.ts';
import { problemDeduction } from '#shared/scoring/deduction.ts';
import { explainScore, vetoProblems } from '#shared/scoring/explainScore.ts';
import { sampleRound } from '../../support/sampleRound.ts';

type ScoreInput = Extract<NonNullable<PackInput['annexes'][number]['columns'][number]>, { kind: 'score' }>;

const rules = [
  { id: 'stale', title: '栏目不更新', points: 1, cap: 3, indicator: 'publish' },
  { id: 'empty', title: '空白栏目', points: 2, indicator: 'publish' },
  { id: 'link', title: '链接打不开', points: 0.2 },
  { id: 'secret', title: '泄露国家秘密', veto: true },
];
const indicators = [{ id: 'publish', title: '发布解读', cap: 6 }];

function roundWith(problems: readonly Partial<Problem>[], score: Partial<ScoreInput> = {}): RoundData {
  return sampleRound({
    rules,
    indicators,
    units: ['甲局'],
    problems: problems.map((problem) => ({ subjectId: '甲局', ...problem })),
    annexes: [
      {
        id: 'a',
        number: 1,
        title: '得分',
        rows: { from: 'units' },
        columns: [
          { id: 'problems', kind: 'problems', title: '问题' },
          { id: 'other', kind: 'problems', title: '其他' },
          { id: 'score', kind: 'score', title: '得分', of: ['problems'], ...score },
          {
            id: 'result',
            kind: 'verdict',
            title: '结果',
            veto: '不合格',
            cases: [{ when: { column: 'score', atLeast: 60 }, value: '合格' }],
            otherwise: '不合格',
          },
        ],
      },
    ],
  });
}

function cells(data: RoundData) {
  const values = annexRows(data, 'a', 'all')[0]?.values;
  return [values?.score, values?.result];
}

function explain(data: RoundData) {
  const column = leafColumns(data.pack.annexes[0]?.columns ?? []).find(({ kind }) => kind === 'score');
  if (column?.kind !== 'score') throw new Error('no score column');
  return explainScore(data.pack, column, data.problems);
}

describe('what one problem costs', () => {
  const [stale] = roundWith([]).pack.rules;
  const problem = (rest: Partial<Problem>) => roundWith([rest]).problems[0] as Problem;

  it('the points stated; else those of the rule for each occurrence; else nothing', () => {
    expect(problemDeduction(problem({ points: 250, count: 3 }), stale)).toBe(250);
    expect(problemDeduction(problem({ count: 3 }), stale)).toBe(300);
    expect(problemDeduction(problem({}), stale)).toBe(100);
    expect(problemDeduction(problem({ points: 0 }), stale)).toBe(0);
    expect(problemDeduction(problem({}), undefined)).toBe(0);
  });
});

describe('the score of a row', () => {
  it('is the full mark without problems', () => expect(cells(roundWith([]))).toEqual([10000, '合格']));

  it('points with decimals add up exactly: 0.2 three times is 0.6', () => {
    expect(cells(roundWith([{ ruleId: 'link', count: 3 }]))[0]).toBe(9940);
    expect(cells(roundWith([{ ruleId: 'link' }, { ruleId: 'link' }, { points: 10 }]))[0]).toBe(9950);
  });

  it('a rule is capped, then its indicator (同一指标扣分不超过该项分值)', () => {
    const data = roundWith([
      { ruleId: 'stale', count: 5 },
      { ruleId: 'empty', count: 2 },
    ]);
    expect(cells(data)[0]).toBe(9400);
    const { indicators: found, deducted } = explain(data);
    expect(deducted).toBe(600);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ indicator: { id: 'publish' }, stated: 700, counted: 600 });
    expect(found[0]?.rules.map(({ rule, stated, counted }) => [rule?.id, stated, counted])).toEqual([
      ['stale', 500, 300],
      ['empty', 400, 400],
    ]);
  });

  it('problems of a column that the score does not name are left out', () => {
    expect(cells(roundWith([{ columnId: 'other', points: 500 }]))[0]).toBe(10000);
  });

  it('never falls below the floor', () => {
    expect(cells(roundWith([{ points: 12000 }]))).toEqual([0, '不合格']);
    expect(cells(roundWith([{ points: 12000 }], { floor: 59 }))[0]).toBe(5900);
  });

  it('without 办事服务 the full mark is 75 and the result × 4/3', () => {
    const scale = { full: 75, scale: { times: 4, over: 3 } };
    expect(cells(roundWith([{ points: 500 }], scale))[0]).toBe(9333);
    expect(cells(roundWith([{ points: 500 }], { ...scale, decimals: 1 }))[0]).toBe(9330);
    expect(cells(roundWith([], scale))[0]).toBe(10000);
  });

  it('a veto is no deduction: the score stands, the verdict is 不合格', () => {
    expect(cells(roundWith([{ ruleId: 'secret' }]))).toEqual([10000, '不合格']);
    expect(cells(roundWith([{ ruleId: 'secret' }], { vetoed: '单项否决' }))).toEqual(['单项否决', '不合格']);
    const data = roundWith([{ ruleId: 'secret' }, { ruleId: 'stale' }]);
    expect(vetoProblems(data.pack, data.problems)).toHaveLength(1);
    expect(explain(data)).toMatchObject({ deducted: 100, score: 9900, vetoes: [{ ruleId: 'secret' }] });
  });
});

it('the explanation adds up to the score, however the problems lie', () => {
  const problem = fc.record({
    ruleId: fc.constantFrom(null, 'gone', ...rules.map(({ id }) => id)),
    count: fc.option(fc.integer({ min: 0, max: 9 })),
    points: fc.option(fc.integer({ min: 0, max: 900 })),
  });
  fc.assert(
    fc.property(fc.array(problem, { maxLength: 12 }), (problems) => {
      const data = roundWith(problems);
      const { full, deducted, score, indicators: found } = explain(data);
      expect(score).toBe(Math.max(0, full - deducted));
      expect(cells(data)[0]).toBe(score);
      const counted = found.flatMap((each) => each.rules.flatMap((rule) => rule.problems));
      expect(counted).toHaveLength(problems.length);
      expect(found.reduce((sum, each) => sum + each.counted, 0)).toBe(deducted);
      for (const each of found) expect(each.counted).toBeLessThanOrEqual(each.stated);
    }),
  );
});
