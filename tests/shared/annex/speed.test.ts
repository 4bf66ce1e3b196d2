import { expect, it } from 'vitest';
import { computeAnnex } from '#shared/annex/computeAnnex.ts';
import { layOutTable } from '#shared/annex/layOutTable.ts';
import type { Value } from '#shared/annex/value.ts';
import type { RoundData } from '#shared/round/roundData.ts';
import { sampleRound } from '../../support/sampleRound.ts';

/** 12 columns of every costly kind: ranks, sums, ratios, parts, merges, totals per group, a sort. */
function largeRound(count: number): RoundData {
  const groups = Array.from({ length: 20 }, (_, index) => ({ id: `g${index}`, name: `第${index}组` }));
  const units = Array.from({ length: count }, (_, index) => ({ name: `单位${index}`, groupId: `g${index % 20}` }));
  const row = (index: number): Record<string, Value> => ({
    a: (index % 97) * 100,
    b: (index % 89) * 100,
    c: 10000 + (index % 7) * 100,
    t: `超期签收${index % 13}件，情况说明较多`,
    k: index % 3 === 0 ? '是' : '否',
  });
  return sampleRound({
    groups,
    units,
    rules: [{ id: 'r', title: '规则', points: 0.5, cap: 5 }],
    annexes: [
      {
        id: 'a',
        number: 1,
        title: '大表',
        rows: { from: 'units' },
        groupBy: { as: 'row' },
        sort: [{ by: 'sum', order: 'desc' }],
        totals: { perGroup: '小计' },
        columns: [
          { id: 'no', kind: 'serial' },
          { id: 'group', kind: 'attribute', title: '组', attribute: 'group', merge: 'equal' },
          { id: 'name', kind: 'name', title: '单位' },
          { id: 'a', kind: 'integer', title: '甲' },
          { id: 'b', kind: 'integer', title: '乙' },
          { id: 'c', kind: 'integer', title: '丙' },
          {
            id: 't',
            kind: 'text',
            title: '情况',
            parts: [{ id: 'n', title: '件', kind: 'integer', pattern: '超期签收(\\d+)' }],
          },
          { id: 'k', kind: 'choice', title: '是否', options: [{ value: '是' }, { value: '否' }] },
          { id: 'p', kind: 'problems', title: '问题' },
          { id: 'sum', kind: 'sum', title: '小计', of: ['a', 'b', 'c', 't.n'] },
          { id: 'rate', kind: 'ratio', title: '率', of: 'a', to: 'c', decimals: 1 },
          { id: 'rank', kind: 'rank', title: '名次', by: 'sum', method: 'dense', within: 'group' },
        ],
      },
    ],
    findings: { a: Object.fromEntries(units.map(({ name }, index) => [name, row(index)])) },
    problems: units.map(({ name }) => ({ subjectId: name, columnId: 'p', ruleId: 'r' })),
  });
}

/** Processor time, the better of two runs: other programs on the machine do not count. */
function secondsFor(count: number): number {
  const runs = [largeRound(count), largeRound(count)].map((data) => {
    const start = process.cpuUsage();
    layOutTable(computeAnnex(data, 'a', 'printed'));
    return process.cpuUsage(start).user / 1_000_000;
  });
  return Math.min(...runs);
}

it('10,000 rows of 12 columns are computed and placed in well under a second, and three times as many in about three times that', () => {
  secondsFor(1_000);
  const small = secondsFor(10_000);
  const large = secondsFor(30_000);
  expect(small).toBeLessThan(2);
  // A quadratic step would make it 9 times; the margin is for the garbage collector.
  expect(large / small).toBeLessThan(6.5);
});
