import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';

const told = (...texts: string[]) =>
  checkDocument(readParagraphs(texts))
    .filter(({ severity }) => severity !== 'hint')
    .map(({ rule, claimed }) => [rule, claimed]);

test('each of several changes in a list is a change, and no share', () => {
  expect(
    told('发生事故23起、死亡20人、受伤6人，同比事故起数和死亡人数分别下降28.1%、31.0%、受伤人数上升20%。'),
  ).toEqual([]);
});
