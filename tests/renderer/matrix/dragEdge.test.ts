import { describe, expect, test } from 'vitest';
import { edgeScroll, placeAt } from '../../../renderer/features/matrix/dragEdge.ts';
import { layOutGrid } from '../../../renderer/features/matrix/layout.ts';
import { annexTable } from '../annexTable.ts';

const view = { left: 100, top: 50, right: 900, bottom: 600 };

describe('dragging a selection', () => {
  test('inside the view nothing scrolls; beyond an edge it does, faster the further out', () => {
    expect(edgeScroll({ x: 500, y: 300 }, view)).toEqual({ x: 0, y: 0 });
    const near = edgeScroll({ x: 500, y: 610 }, view);
    const far = edgeScroll({ x: 500, y: 700 }, view);
    expect(near.y).toBeGreaterThan(0);
    expect(far.y).toBeGreaterThan(near.y);
    expect(edgeScroll({ x: 90, y: 40 }, view)).toEqual({ x: -4, y: -4 });
    expect(edgeScroll({ x: 5000, y: 300 }, view).x).toBeLessThan(100);
  });

  test('a point is the cell that is drawn there, beyond the table the outermost one', () => {
    const layout = layOutGrid(
      annexTable([
        ['是', '甲', '90'],
        ['否', '乙', '80'],
      ]),
    );
    const third = layout.columns[2];
    const middle = { x: (third?.left ?? 0) + 5, y: (layout.rowTops[2] ?? 0) + 3 };
    expect(placeAt(layout, middle, 0)).toEqual({ row: 2, column: 2 });
    expect(placeAt(layout, { x: -20, y: -20 }, 0)).toEqual({ row: 0, column: 0 });
    expect(placeAt(layout, { x: 99_999, y: 99_999 }, 0)).toEqual({ row: 2, column: 3 });
  });

  test('where a frozen column covers others, it is the one pointed at', () => {
    const layout = layOutGrid(annexTable([['是', '甲', '90']]));
    expect(placeAt(layout, { x: 200 + 10, y: 30 }, 200).column).toBe(0);
    expect(placeAt(layout, { x: 200 + layout.frozenWidth + 1, y: 30 }, 200).column).toBeGreaterThan(0);
  });
});
