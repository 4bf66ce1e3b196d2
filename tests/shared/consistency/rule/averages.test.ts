import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';

const told = (...texts: string[]) =>
  checkDocument(readParagraphs(texts))
    .filter(({ severity }) => severity !== 'hint')
    .map(({ claimed }) => claimed);

test('a mean is of things that the paper counts', () => {
  const offices = '全市共设立政务大厅36个。';
  const said = (each: string): string => `各大厅累计减少办事材料720份，平均每个${each}。`;
  expect(told(offices, said('事项减少14份'))).toEqual([]);
  expect(told('全市共有36个大厅。', said('大厅减少20份'))).toEqual([]);
  expect(told('全市共有36个大厅。', said('大厅减少14份'))).toEqual(['14份']);
});

test('a mean of households is over households', () => {
  const all = '全县共有家庭户297862户，集体户4081户，家庭户人口为722508人，共27个镇。';
  expect(told(`${all}平均每个家庭户的人口为2.43人。`)).toEqual([]);
  expect(told(`${all}平均每个家庭户的人口为2.34人。`)).not.toEqual([]);
});
