import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { readGrid } from '#shared/consistency/read/readGrid.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';

const ends = ['结果维持', '结果纠正', '总计'];
const grid = readGrid({
  label: '',
  title: '行政复议、行政诉讼情况',
  head: [
    [...ends.map(() => '行政复议'), ...ends.map(() => '行政诉讼'), ...ends.map(() => '行政诉讼')],
    [...ends, ...ends.map(() => '直接起诉'), ...ends.map(() => '复议后起诉')],
    [...ends, ...ends, ...ends],
  ],
  body: [['31', '7', '38', '13', '4', '17', '12', '1', '13']],
  notes: [],
});

const said = (...texts: string[]) =>
  checkDocument(readParagraphs(['关于公开情况的报告', ...texts], [grid])).map(({ rule, claimed }) => [rule, claimed]);

const reviews = '全年行政复议38件，其中结果维持31件，结果纠正7件；';

test('one row of numbers under its titles is read whole, and two parts under one head are what the head is called', () => {
  expect(grid.columns.map(({ kind }) => kind)).toEqual(Array.from({ length: 9 }, () => 'number'));
  expect(said(`${reviews}行政诉讼30件，其中结果维持25件，结果纠正5件。`)).toEqual([]);
});

test('what is taken apart next begins a list of its own', () => {
  expect(said(`${reviews}行政诉讼30件，其中结果维持26件，结果纠正5件。`).map(([, claimed]) => claimed)).toContain(
    '30件',
  );
});
