import { describe, expect, test } from 'vitest';
import { advance, movePlace, rangeOf, retreat } from '../../../renderer/features/matrix/selection.ts';

// Rows 0 and 3 are headings of groups; columns 0 and 2 are not filled in.
const shape = { columns: 4, enterable: [false, true, true, false, true], page: 2 };
const recorded = [false, true, false, true];

describe('choosing cells', () => {
  test('a range has the same corners whichever way it was drawn', () => {
    const range = { top: 1, bottom: 4, left: 0, right: 2 };
    expect(rangeOf({ anchor: { row: 4, column: 2 }, focus: { row: 1, column: 0 } })).toEqual(range);
    expect(rangeOf({ anchor: { row: 1, column: 0 }, focus: { row: 4, column: 2 } })).toEqual(range);
  });

  test('headings of groups are stepped over', () => {
    expect(movePlace({ row: 2, column: 1 }, 'down', shape)).toEqual({ row: 4, column: 1 });
    expect(movePlace({ row: 4, column: 1 }, 'up', shape)).toEqual({ row: 2, column: 1 });
  });

  test('at an edge one stays where one is', () => {
    expect(movePlace({ row: 1, column: 0 }, 'up', shape)).toEqual({ row: 1, column: 0 });
    expect(movePlace({ row: 4, column: 3 }, 'down', shape)).toEqual({ row: 4, column: 3 });
    expect(movePlace({ row: 1, column: 3 }, 'right', shape)).toEqual({ row: 1, column: 3 });
  });

  test('top and bottom are the first and last rows that can be entered', () => {
    expect(movePlace({ row: 4, column: 1 }, 'top', shape)).toEqual({ row: 1, column: 1 });
    expect(movePlace({ row: 1, column: 1 }, 'bottom', shape)).toEqual({ row: 4, column: 1 });
    expect(movePlace({ row: 1, column: 1 }, 'pageDown', shape)).toEqual({ row: 4, column: 1 });
  });

  test('the first cell is that of the first row and the first column, the last one of both ends', () => {
    expect(movePlace({ row: 4, column: 2 }, 'first', shape)).toEqual({ row: 1, column: 0 });
    expect(movePlace({ row: 1, column: 1 }, 'last', shape)).toEqual({ row: 4, column: 3 });
  });

  test('after an answer comes the next column that is filled in, then the next row', () => {
    expect(advance({ row: 1, column: 1 }, 'right', recorded, shape)).toEqual({ row: 1, column: 3 });
    expect(advance({ row: 2, column: 3 }, 'right', recorded, shape)).toEqual({ row: 4, column: 1 });
    expect(advance({ row: 4, column: 3 }, 'right', recorded, shape)).toEqual({ row: 4, column: 3 });
    expect(advance({ row: 2, column: 3 }, 'down', recorded, shape)).toEqual({ row: 4, column: 3 });
  });

  test('going back undoes going on', () => {
    expect(retreat({ row: 4, column: 1 }, recorded, shape)).toEqual({ row: 2, column: 3 });
    expect(retreat({ row: 1, column: 3 }, recorded, shape)).toEqual({ row: 1, column: 1 });
    expect(retreat({ row: 1, column: 1 }, recorded, shape)).toEqual({ row: 1, column: 1 });
  });
});
