import { expect, test } from 'vitest';
import { legendAnswer, readLegend } from '#shared/import/legend.ts';
import { LeafColumn } from '#shared/pack/column.ts';

const column = LeafColumn.parse({
  kind: 'choice',
  id: 'c',
  title: '是否更新',
  options: [{ value: '是' }, { value: '否' }, { value: '不涉及' }],
});

test('what the signs of a table mean is read out of its notes, whatever they would mean elsewhere', () => {
  const legend = readLegend(['注：√为是，×为否，—为不涉及。', '“○”表示整改中']);
  expect(legendAnswer(legend, column, '√')).toBe('是');
  expect(legendAnswer(legend, column, '－')).toBe('不涉及');
  expect(legendAnswer(readLegend(['√表示否']), column, '√')).toBe('否');
});

test('a sign that stands for none of the answers is not one of them', () => {
  expect(legendAnswer(readLegend(['○表示整改中']), column, '○')).toBeNull();
  expect(legendAnswer(readLegend(['统计期：2026-7为准']), column, '-')).toBeNull();
});
