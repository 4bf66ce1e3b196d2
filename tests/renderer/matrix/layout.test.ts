import { describe, expect, test } from 'vitest';
import { layOutGrid } from '../../../renderer/features/matrix/layout.ts';
import { annexTable } from '../annexTable.ts';

const table = annexTable([
  ['是', '甲', '90'],
  ['否', '乙', '80'],
]);

describe('the layout of the grid', () => {
  test('columns up to the name stay in view, and every column begins where the one before ends', () => {
    const { columns, width, frozenWidth } = layOutGrid(table);
    expect(columns.map((column) => column.frozen)).toEqual([true, false, false, false]);
    expect(frozenWidth).toBe(columns[0]?.width);
    const ends = columns.map((column) => column.left + column.width);
    expect(columns.map((column) => column.left)).toEqual([0, ...ends.slice(0, -1)]);
    expect(ends.at(-1)).toBe(width);
  });

  test('columns of prose take what is left of a wide window, and nothing shrinks in a narrow one', () => {
    const natural = layOutGrid(table);
    const wide = layOutGrid(table, 1200);
    expect(wide.width).toBe(1200);
    expect(wide.columns[1]?.width).toBeLessThanOrEqual((natural.columns[1]?.width ?? 0) * 1.6);
    expect(wide.columns[2]?.width).toBeGreaterThan(natural.columns[2]?.width ?? 0);
    expect(layOutGrid(table, 100).width).toBe(natural.width);
  });

  test('rows stand one below the other', () => {
    const { rowTops, rowHeights, height } = layOutGrid(table);
    expect(rowTops[2]).toBe((rowTops[1] ?? 0) + (rowHeights[1] ?? 0));
    expect(height).toBe((rowTops[2] ?? 0) + (rowHeights[2] ?? 0));
  });
});
