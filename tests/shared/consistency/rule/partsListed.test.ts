import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';

const counted = (text: string) =>
  checkDocument(readParagraphs([text])).filter(({ rule }) => rule === 'names-counted').length;

test('those who come next in order are counted with the first', () => {
  const text =
    '共发现问题75个。最多的是高新区（13个），其次为永兴县（12个）和城西区（11个），三家网站问题数占总数的48.0%。';
  expect(counted(text)).toBe(0);
  expect(counted(text.replace('三家', '四家'))).toBeGreaterThan(0);
});
