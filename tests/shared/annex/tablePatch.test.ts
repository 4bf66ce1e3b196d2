import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { computeAnnex } from '#shared/annex/computeAnnex.ts';
import { packPatch, unpackPatch } from '#shared/annex/packedPatch.ts';
import { applyPatch, diffTable } from '#shared/annex/tablePatch.ts';
import type { Value } from '#shared/annex/value.ts';
import { applyEdits } from '#shared/round/applyEdits.ts';
import type { RoundData } from '#shared/round/roundData.ts';
import { type Edit, findingId } from '#shared/store/change.ts';
import { sampleRound } from '../../support/sampleRound.ts';

const units = Array.from({ length: 9 }, (_, index) => ({ name: `单位${index}`, groupId: index < 4 ? 'g1' : 'g2' }));

/** Every kind of column that looks at its own row, at other rows, or into another annex. */
function sample(): RoundData {
  return sampleRound({
    groups: [
      { id: 'g1', name: '甲组' },
      { id: 'g2', name: '乙组' },
    ],
    rules: [{ id: 'r', title: '规则', points: 2 }],
    units,
    annexes: [
      {
        id: 'a',
        number: 1,
        title: '表',
        rows: { from: 'units' },
        groupBy: { as: 'row' },
        totals: { perGroup: '小计' },
        columns: [
          { id: 'no', kind: 'serial', restart: 'group' },
          { id: 'unit', kind: 'name', title: '单位' },
          {
            id: 'word',
            kind: 'choice',
            title: '是否',
            options: ['是', '否'].map((value) => ({ value })),
            merge: 'equal',
          },
          { id: 'a', kind: 'decimal', title: '甲' },
          { id: 'b', kind: 'decimal', title: '乙' },
          { id: 'when', kind: 'period', title: '时间' },
          {
            id: 'prose',
            kind: 'text',
            title: '情况',
            parts: [{ id: 'n', title: '数', kind: 'integer', pattern: '(\\d+)件' }],
          },
          { id: 'problems', kind: 'problems', title: '问题' },
          { id: 'sum', kind: 'sum', title: '和', of: ['a', 'prose.n'] },
          { id: 'rate', kind: 'ratio', title: '率', of: 'a', to: 'b', decimals: 1 },
          { id: 'score', kind: 'score', title: '得分', of: ['problems'] },
          { id: 'rank', kind: 'rank', title: '名次', by: 'sum', method: 'unique', within: 'group' },
          { id: 'other', kind: 'lookup', title: '另表', annex: 'b', column: 'c' },
          { id: 'both', kind: 'sum', title: '合', of: ['other', 'rank'] },
        ],
      },
      {
        id: 'b',
        number: 2,
        title: '另表',
        rows: { from: 'units' },
        columns: [
          { id: 'unit', kind: 'name', title: '单位' },
          { id: 'c', kind: 'integer', title: '丙' },
        ],
      },
    ],
  });
}

const number = fc.option(fc.integer({ min: 0, max: 20 }).map((value) => value * 100));
const period = fc.constantFrom<Value>(
  null,
  { from: '2022-01-01', to: '2022-03-31' },
  { from: '2022-01-01', to: '2022-02-01' },
);
const cell = fc.oneof(
  fc.record({ annex: fc.constant('a'), column: fc.constantFrom('a', 'b'), value: number }),
  fc.record({ annex: fc.constant('a'), column: fc.constant('word'), value: fc.constantFrom<Value>(null, '是', '否') }),
  fc.record({ annex: fc.constant('a'), column: fc.constant('when'), value: period }),
  fc.record({
    annex: fc.constant('a'),
    column: fc.constant('prose'),
    value: fc.constantFrom<Value>(null, '3件', '又12件'),
  }),
  fc.record({ annex: fc.constant('b'), column: fc.constant('c'), value: number }),
);
const unit = fc.integer({ min: 0, max: units.length - 1 });

const edit: fc.Arbitrary<Edit> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(cell, unit).map(([{ annex, column, value }, at]) => findingEdit(annex, at, column, value)),
  },
  { weight: 2, arbitrary: fc.tuple(fc.integer({ min: 1, max: 3 }), unit, fc.boolean()).map(problemEdit) },
  {
    weight: 1,
    arbitrary: unit.map((at): Edit => ({ entity: 'unit', id: `单位${at}`, fields: { name: `新名${at}` } })),
  },
  {
    weight: 1,
    arbitrary: unit.map((at): Edit => ({ entity: 'unit', id: `单位${at}`, fields: { order: (at * 7) % 5 } })),
  },
);

function findingEdit(annex: string, at: number, column: string, value: Value): Edit {
  return { entity: 'finding', id: findingId('r1', annex, `单位${at}`), fields: { [column]: value as never } };
}

function problemEdit([which, at, removed]: [number, number, boolean]): Edit {
  const place = { roundId: 'r1', annexId: 'a', subjectId: `单位${at}`, columnId: 'problems' };
  const rest = { ruleId: 'r', text: `问题${which}`, place: null, count: null, points: null, period: null };
  return { entity: 'problem', id: `p${which}`, fields: removed ? { removed } : { ...place, ...rest, order: which } };
}

/** The same data with nothing in common: whatever is remembered of `data` does not hold for it. */
const stranger = (data: RoundData): RoundData => structuredClone(data);

describe('a table after an edit', () => {
  test('is the same whether computed on from the last one or from scratch', () => {
    fc.assert(
      fc.property(fc.array(fc.array(edit, { maxLength: 3 }), { maxLength: 12 }), (steps) => {
        let data = sample();
        computeAnnex(data, 'a', 'all');
        for (const edits of steps) {
          data = applyEdits(data, edits);
          for (const rows of ['all', 'printed'] as const) {
            expect(computeAnnex(data, 'a', rows)).toEqual(computeAnnex(stranger(data), 'a', rows));
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  test('is what the patch makes of the one before, and what the patch does not name is the very same', () => {
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), fc.array(edit, { maxLength: 4 }), (first, second) => {
        const before = applyEdits(sample(), first);
        const old = computeAnnex(before, 'a', 'all');
        const next = computeAnnex(applyEdits(before, second), 'a', 'all');
        const patch = diffTable(old, next);
        if (patch === null) return;
        const crossed = JSON.parse(JSON.stringify(packPatch(next.columns, patch)));
        const patched = applyPatch(old, unpackPatch(old.columns, crossed));
        expect(patched).toEqual(next);
        const touched = new Set(patch.rows.map(({ row }) => row));
        for (const [index, row] of patched.rows.entries()) if (!touched.has(index)) expect(row).toBe(old.rows[index]);
      }),
    );
  });

  test('keeps every row that the answer does not touch', () => {
    const data = sample();
    const old = computeAnnex(data, 'b', 'all');
    const next = computeAnnex(applyEdits(data, [findingEdit('b', 2, 'c', 300)]), 'b', 'all');
    expect(next.rows.map((row, index) => row === old.rows[index])).toEqual(units.map((_, index) => index !== 2));
    expect(diffTable(old, next)?.rows).toHaveLength(1);
  });

  test('that lost a row or got one cannot be patched', () => {
    const data = sample();
    const removed = applyEdits(data, [{ entity: 'unit', id: '单位3', fields: { removed: true } }]);
    expect(diffTable(computeAnnex(data, 'a', 'all'), computeAnnex(removed, 'a', 'all'))).toBe(null);
  });
});
