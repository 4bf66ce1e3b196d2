import { describe, expect, test } from 'vitest';
import { findMatches, nextMatch, replaceIn } from '../../../renderer/features/matrix/find.ts';
import { noOverlays, putOverlay } from '../../../renderer/features/recording/overlays.ts';
import { annexTable } from '../annexTable.ts';

const table = annexTable([
  ['是', '更新及时，App 可用', '90'],
  ['否', '未更新', '80'],
  ['是', '', '70'],
]);

describe('search in the grid', () => {
  test('finds every cell that contains the words, computed ones too, headings not', () => {
    expect(findMatches(table, noOverlays, '更新', null)).toEqual([
      { row: 1, column: 2 },
      { row: 2, column: 2 },
    ]);
    expect(findMatches(table, noOverlays, '80', null)).toEqual([{ row: 2, column: 3 }]);
    expect(findMatches(table, noOverlays, '一组', null)).toEqual([]);
    expect(findMatches(table, noOverlays, 'APP', null)).toHaveLength(1);
    expect(findMatches(table, noOverlays, '', null)).toEqual([]);
  });

  test('looks at what is being saved, and only at the chosen cells when asked to', () => {
    const overlays = putOverlay(noOverlays, { subjectId: 'u3', columnId: 'b' }, { state: 'saving', text: '更新' });
    expect(findMatches(table, overlays, '更新', { top: 3, bottom: 3, left: 0, right: 3 })).toEqual([
      { row: 3, column: 2 },
    ]);
  });

  test('goes round the end in both directions', () => {
    const matches = findMatches(table, noOverlays, '更新', null);
    expect(nextMatch(matches, { row: 1, column: 2 }, 1)).toBe(1);
    expect(nextMatch(matches, { row: 2, column: 2 }, 1)).toBe(0);
    expect(nextMatch(matches, { row: 1, column: 2 }, -1)).toBe(1);
  });

  test('replaces words as they stand, special characters are none, and computed cells stay', () => {
    const matches = findMatches(table, noOverlays, '更新', null);
    expect(replaceIn(table, noOverlays, matches, '更新', '$&更')).toEqual({
      cells: [
        { subjectId: 'u1', columnId: 'b', input: '$&更及时，App 可用' },
        { subjectId: 'u2', columnId: 'b', input: '未$&更' },
      ],
      skipped: 0,
    });
    expect(replaceIn(table, noOverlays, [{ row: 2, column: 3 }], '80', '90')).toEqual({ cells: [], skipped: 1 });
  });
});
