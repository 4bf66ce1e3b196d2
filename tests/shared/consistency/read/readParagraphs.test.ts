import { expect, test } from 'vitest';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';

test('a heading may begin with a quarter that does not follow its number', () => {
  const levels = (text: string): (number | null)[] => readParagraphs([text]).paragraphs.map(({ number }) => number);
  expect(levels('三、二季度交办问题整改情况')).toEqual([3]);
  expect(levels('一、二季度分别发现问题12个、15个。')).toEqual([null]);
});
