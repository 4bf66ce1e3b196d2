import { describe, expect, test } from 'vitest';
import { copyRange, fillDown, fillRange, pasteInto } from '../../../renderer/features/matrix/rangeText.ts';
import { noOverlays, putOverlay } from '../../../renderer/features/recording/overlays.ts';
import { annexTable } from '../annexTable.ts';

// Columns: name, a (choice), b (text), score (computed). Rows: heading, u1, u2, u3.
const table = annexTable([
  ['是', '甲', '90'],
  ['否', '', '80'],
  ['', '丙', ''],
]);
const at = (top: number, left: number, bottom = top, right = left) => ({ top, left, bottom, right });

describe('ranges of the grid', () => {
  test('copying leaves out headings and takes what is shown, also before it is saved', () => {
    const overlays = putOverlay(noOverlays, { subjectId: 'u2', columnId: 'b' }, { state: 'saving', text: '乙' });
    expect(copyRange(table, overlays, at(0, 1, 2, 2))).toEqual([
      ['是', '甲'],
      ['否', '乙'],
    ]);
  });

  test('filling skips computed columns and headings', () => {
    expect(fillRange(table, at(0, 0, 2, 3), null)).toEqual([
      { subjectId: 'u1', columnId: 'a', input: null },
      { subjectId: 'u1', columnId: 'b', input: null },
      { subjectId: 'u2', columnId: 'a', input: null },
      { subjectId: 'u2', columnId: 'b', input: null },
    ]);
  });

  test('filling down takes the top row of a range, and the row above for one row', () => {
    expect(fillDown(table, noOverlays, at(1, 1, 3, 1)).map((cell) => cell.input)).toEqual(['是', '是']);
    expect(fillDown(table, noOverlays, at(2, 1))).toEqual([{ subjectId: 'u2', columnId: 'a', input: '是' }]);
    expect(fillDown(table, noOverlays, at(1, 1))).toEqual([]);
  });

  test('a block is pasted from its corner; what meets a computed column or the edge is counted', () => {
    const pasted = pasteInto(table, at(2, 2), [
      ['一', '99'],
      ['二', '98'],
      ['三', '97'],
    ]);
    expect(pasted.cells).toEqual([
      { subjectId: 'u2', columnId: 'b', input: '一' },
      { subjectId: 'u3', columnId: 'b', input: '二' },
    ]);
    expect(pasted.skipped).toBe(4);
    expect(pasted.range).toEqual(at(2, 2, 3, 3));
  });

  test('one copied cell fills the whole range', () => {
    expect(pasteInto(table, at(1, 1, 3, 1), [['否']]).cells).toHaveLength(3);
  });
});
