import { expect, test } from 'vitest';
import { withoutMarks } from '../../../renderer/features/filling/marks.ts';

const marks = new Map([
  ['甲', new Set(['a', 'b'])],
  ['乙', new Set(['a'])],
]);

test('an answer takes the mark of its cell away and leaves the other rows as they are', () => {
  const after = withoutMarks(marks, [{ subjectId: '甲', columnId: 'a' }]);
  expect(after.get('甲')).toEqual(new Set(['b']));
  expect(after.get('乙')).toBe(marks.get('乙'));
  expect(withoutMarks(marks, [{ subjectId: '乙', columnId: 'a' }]).has('乙')).toBe(false);
});

test('where nothing was marked nothing is drawn again', () => {
  expect(withoutMarks(marks, [{ subjectId: '丙', columnId: 'a' }])).toBe(marks);
});
