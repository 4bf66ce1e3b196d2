import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';

const told = (text: string) =>
  checkDocument(
    readParagraphs([
      '清河县关于2031年工作进展的通报',
      '各乡镇人民政府：',
      text,
      '清河县人民政府办公室',
      '2031年7月15日',
    ]),
  )
    .filter(({ rule }) => rule === 'no-such-day' || rule === 'deadline-before-issue')
    .map(({ rule, claimed }) => [rule, claimed]);

test('the day that a stretch of days ends with exists', () => {
  expect(told('5月1日至31日，共受理28件。')).toEqual([]);
  expect(told('6月1日至31日，共受理28件。')).toEqual([['no-such-day', '6月1日至31日']]);
});

test('what is left to do is not planned for months that are over', () => {
  expect(told('上半年实施7项，剩余5项安排在下半年实施。')).toEqual([]);
  expect(told('上半年实施7项，剩余5项安排在上半年实施。')).toEqual([['deadline-before-issue', '剩余5项安排在上半年']]);
  expect(told('现将上半年情况通报如下。')).toEqual([]);
});

test('until when something may be put off is not over', () => {
  expect(told('其余4个涉及设施改造的，可放宽至8月30日。')).toEqual([]);
  expect(told('其余4个涉及设施改造的，可放宽至6月30日。')).toEqual([['deadline-before-issue', '6月30日']]);
  expect(told('经批准，其余4个延期至6月30日，现已完成。')).toEqual([]);
});

test('what was due and is overdue by the day of the count was due before', () => {
  expect(told('应于6月3日前整改，截至统计日已超期25天。')).toEqual([]);
  expect(told('应于6月3日前整改到位。')).toEqual([['deadline-before-issue', '6月3日']]);
});
