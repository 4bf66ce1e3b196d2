import { describe, expect, it } from 'vitest';
import { sumOf } from '#shared/document/rowHeights.ts';
import { planSheet, type SheetPlan } from '#shared/document/sheet/sheetPlan.ts';
import type { ModelRow } from '#shared/document/tableModel.ts';
import { row, table } from '../../../electron/excel/sampleTables.ts';

const columns = [{ width: 8 }, { width: 20 }];
const heads = row('head', { column: 0, text: '分类' }, { column: 1, text: '事项' });

function plain(count: number): ModelRow[] {
  return Array.from({ length: count }, (_, at) =>
    row('body', { column: 0, text: `${at}` }, { column: 1, text: '事项' }),
  );
}

/** Rows under one merged cell in the first column. */
function merged(count: number, text = '同一类'): ModelRow[] {
  return Array.from({ length: count }, (_, at) =>
    row('body', ...(at === 0 ? [{ column: 0, text, rowSpan: count }] : []), { column: 1, text: `事项${at}` }),
  );
}

/** Row, rows covered and text of the cells in the first column. */
function firstColumn({ table: { rows, headRows } }: SheetPlan) {
  return rows.flatMap(({ cells }, at) =>
    at < headRows ? [] : cells.filter(({ column }) => column === 0).map(({ text, rowSpan }) => ({ at, text, rowSpan })),
  );
}

describe('a merged cell', () => {
  it('ends where a page ends, and begins anew with its text on the next', () => {
    const plan = planSheet(table({ columns, rows: [heads, ...merged(60)] }));
    expect(plan.breaks.length).toBeGreaterThan(1);
    expect(plan.isSet).toBe(true);
    const pieces = firstColumn(plan);
    expect(pieces.map(({ at }) => at)).toEqual([1, ...plan.breaks]);
    expect(pieces.map(({ rowSpan }) => rowSpan).reduce((a, b) => a + b, 0)).toBe(60);
    expect(new Set(pieces.map(({ text }) => text))).toEqual(new Set(['同一类']));
  });

  it('of a number is repeated as text, so that a sum does not count it twice', () => {
    const rows = merged(60, '30');
    const [first] = rows;
    const number = { ...first?.cells[0], value: 3000, format: { type: 'number', decimals: 0 } } as const;
    const model = table({
      columns,
      rows: [heads, { kind: 'body', cells: [number as never, ...(first?.cells.slice(1) ?? [])] }, ...rows.slice(1)],
    });
    const cells = planSheet(model).table.rows.flatMap((each) => each.cells.filter(({ text }) => text === '30'));
    expect(cells.length).toBeGreaterThan(1);
    expect(cells.map(({ value }) => value)).toEqual([3000, ...cells.slice(1).map(() => '30')]);
  });

  it('goes whole to the next page when too little of it would stand above the break for its text', () => {
    const before = 21;
    const long = '一段写不进两行的说明文字。'.repeat(6);
    const plan = planSheet(table({ columns, rows: [heads, ...plain(before), ...merged(8, long), ...plain(9)] }));
    expect(plan.breaks).toEqual([before + 1]);
    expect(firstColumn(plan).filter(({ text }) => text === long)).toEqual([{ at: before + 1, text: long, rowSpan: 8 }]);
  });

  it('with more text than any page holds stays whole rather than losing any', () => {
    const model = table({ columns, rows: [heads, ...merged(3, '长'.repeat(900)), ...plain(3)] });
    expect(firstColumn(planSheet(model)).map(({ text }) => text.length)).toContain(900);
  });
});

it('the heading of a group is not the last row of a page', () => {
  for (let before = 15; before < 32; before += 1) {
    const group = row('group', { column: 0, columnSpan: 2, text: '一、各镇' });
    const plan = planSheet(table({ columns, rows: [heads, ...plain(before), group, ...plain(30)] }));
    expect(plan.breaks).not.toContain(before + 2);
  }
});

it('notes never stand alone on a page', () => {
  for (let count = 15; count < 60; count += 1) {
    const notes = ['注：统计期为第二季度。', '2.数据由各单位报送。'];
    const plan = planSheet(table({ columns, rows: [heads, ...plain(count)], notes }));
    const last = plan.breaks.at(-1);
    if (last === undefined) continue;
    expect(plan.table.rows.length - last).toBeGreaterThan(1);
    const below = plan.below.reduce((sum, { height }) => sum + height, 0);
    expect(sumOf(plan.heights, last, count + 1 - last) + below).toBeLessThan(630 * 1.12);
  }
});

it('a table that is a row or two longer than its page is printed a little smaller on one', () => {
  const pages = [22, 23, 24].map(
    (count) => planSheet(table({ columns, rows: [heads, ...plain(count)] })).breaks.length,
  );
  expect(pages).toEqual([0, 0, 0]);
});

it('a plain table has no set breaks, so that it flows again when a row is added', () => {
  const plan = planSheet(table({ columns, rows: [heads, ...plain(200)] }));
  expect(plan.breaks.length).toBeGreaterThan(4);
  expect(plan.isSet).toBe(false);
});
