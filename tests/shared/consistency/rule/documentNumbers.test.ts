import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';

const told = (own: string, issued = '2031年9月15日') =>
  checkDocument(
    readParagraphs(['清河县关于督查情况的通报', own, '各乡镇人民政府：', '已完成整改。', '清河县人民政府', issued]),
  )
    .filter(({ rule }) => rule === 'document-number')
    .map(({ claimed }) => claimed);

test('the year of a number is that of the paper, however far off it is, and whether it counts 号 or 期', () => {
  expect(told('清政办函〔2031〕47号')).toEqual([]);
  expect(told('清政办函〔2301〕47号')).toEqual(['清政办函〔2301〕47号']);
  expect(told('督查通报〔2031〕第17期')).toEqual([]);
  expect(told('督查通报〔2013〕第17期')).toEqual(['督查通报〔2013〕第17期']);
});

test('what is numbered in December may be signed in January, but not the first paper of a year', () => {
  expect(told('清政办函〔2030〕47号', '2031年1月5日')).toEqual([]);
  expect(told('清政办函〔2030〕1号', '2031年1月5日')).toEqual(['清政办函〔2030〕1号']);
});
