import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';

const found = (rate: string) =>
  checkDocument(
    readParagraphs([
      '关于2031年公开评估情况的通报',
      '平均得分率最低的是政策解读，为73.44%。',
      `重点提升政策解读质量，力争2032年平均得分率由${rate}提高到80%以上。`,
    ]),
  )
    .filter(({ rule }) => rule === 'set-size')
    .map(({ claimed }) => claimed);

test('a rate that is to be raised was said before', () => {
  expect(found('73.44%')).toEqual([]);
  expect(found('73.4%')).toEqual([]);
  expect(found('74.43%')).toEqual(['74.43%']);
});
