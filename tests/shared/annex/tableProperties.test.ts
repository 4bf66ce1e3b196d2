import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annexRows } from '#shared/annex/annexRows.ts';
import { computeAnnex } from '#shared/annex/computeAnnex.ts';
import { layOutTable } from '#shared/annex/layOutTable.ts';
import type { Value } from '#shared/annex/value.ts';
import type { AnnexDefinition } from '#shared/pack/annexDefinition.ts';
import type { RoundData } from '#shared/round/roundData.ts';
import { drawTable } from '../../support/drawTable.ts';
import { evaluateFormula } from '../../support/evaluateFormula.ts';
import { sampleRound } from '../../support/sampleRound.ts';

interface Shape {
  readonly rows: readonly {
    group: number;
    a: number | null;
    b: number | string | null;
    level1: string;
    level2: string;
    exempt: boolean;
  }[];
  readonly blocks: number;
  readonly blockBy: 'rows' | 'group';
  readonly groupRow: boolean;
  readonly totals: 'none' | 'start' | 'end' | 'subtotals';
  readonly sorted: boolean;
  readonly method: 'dense' | 'competition' | 'unique';
  readonly within: 'table' | 'group';
}

const amount = fc.option(fc.integer({ min: -300, max: 300 }).map((value) => value * 10));
const shape: fc.Arbitrary<Shape> = fc.record({
  rows: fc.array(
    fc.record({
      group: fc.integer({ min: 0, max: 2 }),
      a: amount,
      b: fc.oneof(amount, fc.constant('不涉及')),
      level1: fc.constantFrom('一', '二', ''),
      level2: fc.constantFrom('甲', '乙', ''),
      exempt: fc.boolean(),
    }),
    { maxLength: 25 },
  ),
  blocks: fc.integer({ min: 1, max: 3 }),
  blockBy: fc.constantFrom('rows', 'group'),
  groupRow: fc.boolean(),
  totals: fc.constantFrom('none', 'start', 'end', 'subtotals'),
  sorted: fc.boolean(),
  method: fc.constantFrom('dense', 'competition', 'unique'),
  within: fc.constantFrom('table', 'group'),
});

const totals = {
  none: undefined,
  start: { at: 'start' },
  end: {},
  subtotals: { perGroup: '{group}小计' },
} as const;

function roundOf(given: Shape): RoundData {
  const units = given.rows.map((row, index) => ({
    name: `单位${index}`,
    groupId: `g${row.group}`,
    exempt: row.exempt ? '主办' : null,
  }));
  const findings: Record<string, Record<string, Value>> = {};
  for (const [index, { a, b, level1, level2 }] of given.rows.entries()) {
    findings[`单位${index}`] = { a, b, level1: level1 || null, level2: level2 || null };
  }
  const { blocks, blockBy } = given;
  return sampleRound({
    groups: [0, 1, 2].map((index) => ({ id: `g${index}`, name: `第${index}组` })),
    units,
    findings: { a: findings },
    annexes: [
      {
        id: 'a',
        number: 1,
        title: '表',
        rows: { from: 'units' },
        ...(given.groupRow ? { groupBy: { as: 'row' as const } } : {}),
        ...(totals[given.totals] ? { totals: totals[given.totals] } : {}),
        sort: given.sorted ? [{ by: 'sum', order: 'desc' }] : [],
        layout: { blocks, blockBy },
        columns: [
          { id: 'no', kind: 'serial', restart: given.within },
          { id: 'level1', kind: 'text', title: '一级', merge: 'hierarchy' },
          { id: 'level2', kind: 'text', title: '二级', merge: 'hierarchy' },
          { id: 'unit', kind: 'name', title: '单位' },
          { id: 'a', kind: 'decimal', title: '甲' },
          { id: 'b', kind: 'decimal', title: '乙', words: ['不涉及'] },
          { id: 'sum', kind: 'sum', title: '和', base: 10, of: ['a', { column: 'b', times: -1 }], decimals: 1 },
          { id: 'rate', kind: 'ratio', title: '率', of: 'a', to: 'b', decimals: 1, whenZero: '—' },
          { id: 'rank', kind: 'rank', title: '名次', by: 'sum', method: given.method, within: given.within },
        ],
      },
    ],
  });
}

function definitionOf(data: RoundData): AnnexDefinition {
  const [definition] = data.pack.annexes;
  if (!definition) throw new Error('no annex');
  return definition;
}

describe('whatever the rows and the layout', () => {
  it('every place of the sheet is covered by exactly one cell, and every row is on it once', () => {
    fc.assert(
      fc.property(shape, (given) => {
        const table = computeAnnex(roundOf(given), 'a', 'printed');
        const model = layOutTable(table);
        // drawTable throws where a place is covered twice or not at all.
        const drawn = drawTable(model).join('｜').split('｜');
        for (const { groupId, kind, cells } of table.rows) {
          if (kind !== 'subject') continue;
          expect(groupId).not.toBeNull();
          expect(drawn.filter((text) => text === cells[3]?.text)).toHaveLength(1);
        }
        expect(table.rows.filter((row) => row.kind === 'subject')).toHaveLength(given.rows.length);
      }),
    );
  });

  it('merged cells cover every row exactly once, only equal texts, and never a group or total row', () => {
    fc.assert(
      fc.property(shape, (given) => {
        const { rows } = computeAnnex(roundOf(given), 'a', 'printed');
        for (const column of [1, 2]) {
          let covered = 0;
          for (const [place, row] of rows.entries()) {
            const cell = row.cells[column];
            if (covered > 0) {
              expect([row.kind, cell?.rowSpan]).toEqual(['subject', 0]);
              expect(cell?.text).toBe(rows[place - 1]?.cells[column]?.text);
              if (column === 2) expect(row.cells[1]?.rowSpan).toBe(0);
              covered -= 1;
            } else covered = (cell?.rowSpan ?? 1) - 1;
          }
          expect(covered).toBe(0);
        }
      }),
    );
  });

  it('a total is the sum of its rows, subtotals add up to it, and the rate is computed from the sums', () => {
    fc.assert(
      fc.property(shape, (given) => {
        const { rows } = computeAnnex(roundOf(given), 'a', 'printed');
        const sum = (kind: string) =>
          rows
            .filter((row) => row.kind === kind)
            .reduce((total, row) => total + (typeof row.cells[4]?.value === 'number' ? row.cells[4].value : 0), 0);
        if (given.totals === 'none') return;
        expect(sum('total')).toBe(sum('subject'));
        if (given.totals === 'subtotals') expect(sum('subtotal')).toBe(sum('subject'));
      }),
    );
  });

  it('a live formula gives the cached value', () => {
    let formulas = 0;
    fc.assert(
      fc.property(shape, (given) => {
        const model = layOutTable(computeAnnex(roundOf(given), 'a', 'printed'));
        for (const row of model.rows) {
          for (const cell of row.cells) {
            if (!cell.formula) continue;
            formulas += 1;
            expect(evaluateFormula(cell.formula, model)).toBe(cell.value);
          }
        }
      }),
      { numRuns: 300 },
    );
    expect(formulas).toBeGreaterThan(500);
  });

  it('a row has the same values whether all rows are asked for or those printed, but for its serial number', () => {
    fc.assert(
      fc.property(shape, (given) => {
        const data = roundOf(given);
        const byId = new Map(annexRows(data, 'a', 'all').map((row) => [row.subject.id, row]));
        for (const row of annexRows(data, 'a', 'printed')) {
          expect({ ...row.values, no: 0 }).toEqual({ ...byId.get(row.subject.id)?.values, no: 0 });
        }
        expect(definitionOf(data).id).toBe('a');
      }),
    );
  });
});
