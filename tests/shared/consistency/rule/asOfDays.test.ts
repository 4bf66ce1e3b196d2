import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';

const told = (text: string, issued = '2031年12月11日') =>
  checkDocument(
    readParagraphs(['清河县关于2031年11月份热线运行情况的通报', '各乡镇人民政府：', text, '清河县政务服务局', issued]),
  )
    .filter(({ rule }) => rule === 'as-of')
    .map(({ claimed, found }) => [claimed, found]);

test('how things stood is told as of a day late in the period, and not later than the paper', () => {
  expect(told('截至12月8日，1605件诉求已办结1593件。')).toEqual([]);
  expect(told('截至11月30日，1605件诉求已办结1593件。')).toEqual([]);
  expect(told('截至11月8日，1605件诉求已办结1593件。')).toEqual([['截至11月8日', '早于“2031年11月份”过半']]);
  expect(told('截至12月28日，1605件诉求已办结1593件。')).toEqual([['截至12月28日', '晚于成文日期（2031-12-11）']]);
});

test('what another month came to, and what is to be done by a day, may be told as of any', () => {
  expect(told('截至11月8日，10月份的1367件诉求已全部办结。')).toEqual([]);
  expect(told('截至12月28日前，各单位要完成整改。')).toEqual([]);
});

test('what a period came to is not decided before it is over', () => {
  expect(told('经12月6日专班会议审定，现将结果通报如下：')).toEqual([]);
  expect(told('经11月6日专班会议审定，现将结果通报如下：')).toEqual([
    ['经11月6日专班会议审定', '早于“2031年11月份”结束'],
  ]);
});

test('a day that a paper signs off with may be written in words', () => {
  expect(told('截至12月28日，已办结1593件。', '二〇三一年十二月十一日')).toHaveLength(1);
  expect(told('截至12月8日，已办结1593件。', '二○三一年十二月十一日')).toEqual([]);
});

test('nor is anything counted to a day after the paper, however that is said', () => {
  for (const way of ['统计至', '统计到', '更新至', '汇总至', '计算到']) {
    expect(told(`各项进度${way}11月30日。`)).toEqual([]);
    expect(told(`各项进度${way}12月31日。`)).toEqual([[`${way}12月31日`, '晚于成文日期（2031-12-11）']]);
  }
});
