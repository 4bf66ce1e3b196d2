import { expect, test } from 'vitest';
import { passageOf } from '#shared/consistency/claim/passages.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';
import { checkListedInFull } from '#shared/consistency/rule/listedInFull.ts';

const told = (text: string): string[] =>
  readParagraphs([text])
    .paragraphs.flatMap((paragraph) => passageOf(paragraph) ?? [])
    .flatMap(checkListedInFull)
    .map(({ claimed, found }) => `${claimed} ${found}`);

test('as many numbers as there were times are all of it, and come to what was said of it before', () => {
  const said = (third: number): string =>
    `共检查66家次，发现问题12家次。四次抽查发现的问题依次为3家次、1家次、${third}家次、3家次。`;
  expect(told(said(5))).toEqual([]);
  expect(told(said(6))).toEqual(['12家次 13家次']);
});

test('fewer numbers than times, or another thing counted before, say nothing', () => {
  expect(told('发现问题12家次。四次抽查发现的问题依次为3家次、1家次、6家次。')).toEqual([]);
  expect(told('共检查66家次。四次抽查发现的问题依次为3家次、1家次、6家次、3家次。')).toEqual([]);
});
