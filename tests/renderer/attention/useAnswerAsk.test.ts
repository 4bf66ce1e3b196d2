import { expect, it } from 'vitest';
import type { AnnexTable } from '#shared/annex/annexTable.ts';
import { countSevere } from '../../../renderer/features/attention/useAnswerAsk.ts';
import { annexTable } from '../annexTable.ts';

const plain = annexTable([
  ['否', ''],
  ['是', ''],
]);
const table: AnnexTable = {
  ...plain,
  columns: plain.columns.map((column) => (column.kind === 'choice' ? { ...column, severe: ['是'] } : column)),
};
const cell = (subjectId: string, columnId: string, input: string | null) => ({ subjectId, columnId, input });

it('of a pasted block, severe answers are counted that were not there before', () => {
  expect(countSevere(table, [cell('u1', 'a', '是'), cell('u2', 'a', '是')])).toBe(1);
  expect(countSevere(table, [cell('u1', 'a', ' 是 '), cell('u1', 'b', '是')])).toBe(1);
});

it('what is no answer, no column or no severe one counts for nothing', () => {
  expect(countSevere(table, [cell('u1', 'a', '否'), cell('u1', 'a', null), cell('u1', 'gone', '是')])).toBe(0);
  expect(countSevere(plain, [cell('u1', 'a', '是')])).toBe(0);
});
