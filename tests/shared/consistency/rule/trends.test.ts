import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';

const told = (text: string): string[] =>
  checkDocument(readParagraphs([text]))
    .filter(({ severity }) => severity !== 'hint')
    .map(({ claimed }) => claimed);

test('rates of months that are listed first are held to the course that is said of them', () => {
  const months = '7月、8月、9月分别为81.22%、82.36%和83.48%，逐月上升。';
  expect(told(months)).toEqual([]);
  expect(told(months.replace('逐月上升', '逐月下降'))).toEqual(['逐月下降']);
  const span = '1至3月主动评价率分别为68.5%、70.8%、73.3%，呈逐月上升态势。';
  expect(told(span)).toEqual([]);
  expect(told(span.replace('逐月上升', '逐月下降'))).toEqual(['逐月下降']);
});
