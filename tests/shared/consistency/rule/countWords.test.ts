import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';

const told = (text: string) =>
  checkDocument(readParagraphs([text]))
    .filter(({ severity }) => severity !== 'hint')
    .map(({ rule, claimed, found }) => [rule, claimed, found]);

test('和 parts two of a list where the word before it ends as the others do', () => {
  expect(told('咨询类、投诉类、举报类和表扬及其他四类诉求有所增加。')).toEqual([]);
  expect(told('咨询类、投诉类、举报类和表扬及其他三类诉求有所增加。')).toEqual([['names-counted', '三类', '4 至 5']]);
});

test('two that are named are not one', () => {
  expect(told('基础设施、生态环保2类项目达到序时进度。')).toEqual([]);
  expect(told('基础设施、生态环保1类项目达到序时进度。')).toEqual([['names-counted', '1类', '2']]);
});

test('what stands in quotation marks behind 分别是 is as many as are said', () => {
  const text = (count: string) =>
    `核查发现${count}已整改的问题出现反弹，分别是“公厕保洁不到位”（白石街道）、“单车乱停放”（城管局）、“用电不规范”（城管局）。`;
  expect(told(text('3个'))).toEqual([]);
  expect(told(text('4个'))).toEqual([['names-counted', '4个', '3个']]);
});

test('what is told with a number of its own, in digits or in words, is no name of a list', () => {
  expect(told('城市综合执法四项、征地补偿三项。')).toEqual([]);
  expect(told('龙泉镇、石板乡、双桥乡三个单位存在两类问题。')).toEqual([]);
});
