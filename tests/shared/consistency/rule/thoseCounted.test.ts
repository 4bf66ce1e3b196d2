import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';

const told = (text: string): string[] =>
  checkDocument(readParagraphs([text]))
    .filter(({ rule }) => rule === 'names-counted')
    .map(({ claimed, found }) => `${claimed} ${found}`);

test('these are as many as were listed before', () => {
  const text = '进度靠后的有3个乡镇，分别是芦塘镇、双河镇、白沙镇，这3个乡镇合计还有870亩没有完成。';
  expect(told(text)).toEqual([]);
  expect(told(text.replace('这3个', '这4个'))).toEqual(['4个 3个']);
  const over = '县教育局、县民政局、县水利局等3家单位办结率低于90%，这3家单位共有12件超期。';
  expect(told(over)).toEqual([]);
  expect(told(over.replace('这3家', '这2家'))).toEqual(['2家 3家']);
});

test('others that were named since are these too', () => {
  const text = '除芦塘镇、双河镇、白沙镇、青坪镇4个外，还有云峰乡、杨家乡和大荆镇，但这3个乡镇进度较快。';
  expect(told(text)).toEqual([]);
});
