import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';

const told = (text: string) =>
  checkDocument(readParagraphs([text]))
    .filter(({ rule }) => rule === 'share-words')
    .map(({ claimed, found }) => [claimed, found]);

test('a share in words agrees with the figures beside it', () => {
  expect(told('受理503件，其中甲类275件，占54.7%，超过五成；乙类228件，占45.3%，不足一半。')).toEqual([]);
  expect(told('受理503件，其中甲类275件，占54.7%，不足五成。')).toEqual([['不足五成', '54.7%']]);
  expect(told('受理100件，其中甲类38件，占38.0%，近四成；乙类34件，占34.0%，超过三分之一。')).toEqual([]);
  expect(told('受理100件，其中甲类32件，占32.0%，超过三分之一。')).toEqual([['超过三分之一', '32%']]);
  expect(told('受理100件，其中甲类92件，占92.0%，九成以上。')).toEqual([]);
});

test('words that say no side are rough', () => {
  expect(told('受理100件，其中甲类48件，占48.0%，约占一半。')).toEqual([]);
  expect(told('受理100件，其中甲类38件，占38.0%，约占一半。')).toEqual([['约占一半', '38%']]);
});
