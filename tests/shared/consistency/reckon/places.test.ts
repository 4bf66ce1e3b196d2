import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';

const found = (text: string) =>
  checkDocument(readParagraphs([text]))
    .filter(({ severity }) => severity !== 'hint')
    .map((each) => each.found);

test.each(['7位', '7名', '7个位次'])('who moved by %s did so between the two places', (moved) => {
  const text = `名次前移最多的是北湖街道，由第8名升至第1名，前移${moved}；后退最多的是大河乡。`;
  expect(found(text)).toEqual([]);
  expect(found(text.replace(moved, moved.replace('7', '6')))).toHaveLength(1);
});
