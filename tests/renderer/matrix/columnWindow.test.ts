import { describe, expect, test } from 'vitest';
import { columnWindow } from '../../../renderer/features/matrix/columnWindow.ts';
import { layOutGrid } from '../../../renderer/features/matrix/layout.ts';
import { annexTable } from '../annexTable.ts';

/** The name and `count` numbers. */
function layout(count: number) {
  const table = annexTable([]);
  const numbers = Array.from({ length: count }, (_, at) => ({ kind: 'integer', id: `n${at}`, title: '数' }) as const);
  return layOutGrid({ ...table, columns: [...table.columns.slice(0, 1), ...numbers] });
}

describe('the columns that are drawn', () => {
  test('a table of few columns is drawn whole', () => {
    expect(columnWindow(layout(20), 0, 400)).toEqual({ from: 1, to: 21 });
  });

  test('of a wide one all that is in view, wherever it is scrolled to, and far from everything', () => {
    const wide = layout(100);
    for (const scrollLeft of [0, 37, 900, 5000, wide.width - 1200]) {
      const { from, to } = columnWindow(wide, scrollLeft, 1200);
      const seen = wide.columns.flatMap(({ left, width, frozen }, at) =>
        !frozen && left + width > scrollLeft + wide.frozenWidth && left < scrollLeft + 1200 ? [at] : [],
      );
      expect(from).toBeLessThanOrEqual(seen[0] ?? 0);
      expect(to).toBeGreaterThan(seen.at(-1) ?? 0);
      expect(from).toBeGreaterThanOrEqual(1);
      expect(to - from).toBeLessThan(30);
    }
  });
});
