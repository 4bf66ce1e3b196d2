import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';

const told = (...texts: string[]) =>
  checkDocument(readParagraphs(texts))
    .filter(({ severity }) => severity !== 'hint')
    .map(({ rule, claimed, found }) => [rule, claimed, found]);

test('a monthly paper opens with the month of its title', () => {
  const title = '县12345热线二月份办理情况通报';
  expect(told(title, '2031年2月，共受理工单95件。')).toEqual([]);
  expect(told(title, '2031年3月，共受理工单95件。')).toEqual([['month', '2031年3月', '二月份']]);
  expect(told('2030年12月热线办理情况通报', '2031年12月，共受理工单95件。')).toEqual([
    ['month', '2031年12月', '2030年12月'],
  ]);
});

test('days, spans of months and what follows later in the text say nothing of the month of the paper', () => {
  expect(told('县12345热线二月份办理情况通报', '3月5日，县政府办检查了12个单位。')).toEqual([]);
  expect(told('县12345热线1—2月份办理情况通报', '2031年2月，共受理工单95件。')).toEqual([]);
});
