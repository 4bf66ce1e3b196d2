import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { readGrid } from '#shared/consistency/read/readGrid.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';

const tasks = readGrid({
  label: '',
  title: '重点任务进展',
  head: [['单位', '任务数', '已完成', '达到序时进度']],
  body: [
    ['发展改革局', '20', '6', '14'],
    ['农业农村局', '14', '4', '10'],
    ['住房城乡建设局', '10', '2', '8'],
  ],
  notes: [],
});

const said = (text: string) =>
  checkDocument(readParagraphs(['关于重点任务进展的通报', text], [tasks]))
    .filter(({ rule }) => rule === 'annex-total')
    .map(({ claimed }) => claimed);

test('parts of a number that is no total of the annex are not held to its totals', () => {
  expect(said('共30项,已完成10项,达到序时进度20项。')).toEqual([]);
  expect(said('共44项,已完成14项,达到序时进度30项。')).toEqual(['14项', '30项']);
});

test('what a number was before it became another is of another time', () => {
  expect(said('达到序时进度由26项增加到32项。')).toEqual([]);
  expect(said('达到序时进度26项。')).toEqual(['26项']);
});
