import { expect, test } from 'vitest';
import { readOnce } from '#shared/consistency/readOnce.ts';

test('a sentence keeps its reading, however many others were read before it', () => {
  const read = readOnce((text) => ({ text }));
  for (let at = 0; at < 380; at += 1) read(`别的文章${at}`);
  const first = read('共受理12件。');
  for (let at = 0; at < 300; at += 1) read(`后面的话${at}`);
  expect(read('共受理12件。')).toBe(first);
});
