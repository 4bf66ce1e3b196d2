import { expect, test } from 'vitest';
import { visitProgress, visitSections } from '../../../renderer/features/unitVisit/visitModel.ts';
import { annexTable } from '../annexTable.ts';

const table = annexTable([
  ['是', '甲', '90'],
  ['', '', ''],
]);

test('a visit shows what is recorded of the unit and nothing that is computed', () => {
  const [section] = visitSections([table], 'u1');
  expect(section?.fields.map(({ column, text }) => [column.id, text])).toEqual([
    ['a', '是'],
    ['b', '甲'],
  ]);
  expect(visitSections([table], 'elsewhere')).toEqual([]);
});

test('progress adds up over the annexes', () => {
  const progress = visitProgress([table, { ...table, annexId: 'second' }]);
  expect(progress.get('u1')).toEqual({ answered: 4, expected: 4 });
  expect(progress.get('u2')).toEqual({ answered: 0, expected: 4 });
});
