import { expect, test } from 'vitest';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';
import { checkNumbering } from '#shared/consistency/rule/numbering.ts';

const told = (...texts: string[]) =>
  checkNumbering(readParagraphs(texts)).map(({ severity, claimed, found }) => [severity, claimed, found]);

test('a list under a heading may count in the form of the heading itself, and the headings go on behind it', () => {
  const headings = [
    '1.机构设置',
    '内设七个股室。',
    '2.主要职责',
    '1.负责甲事。',
    '2.负责乙事。',
    '3.人员编制',
    '4.经费',
  ];
  expect(told(...headings)).toEqual([]);
  expect(told(...headings.slice(0, 5), '4.人员编制')).toEqual([['error', '4.', '3.']]);
});

test('a number that comes twice or is left out is wrong; a list behind a colon begins anew', () => {
  expect(told('一、总体', '二、问题', '二、要求')).toEqual([['error', '二、', '三、']]);
  expect(told('（1）甲数：办结的。', '（2）乙数：未办的。', '备注：', '（1）丙数：其他的。')).toEqual([]);
});

test('each part of a paper counts from one', () => {
  const first = ['第一部分 单位概况', '一、主要职能', '二、机构设置'];
  expect(told(...first, '第二部分 决算情况说明', '一、收入决算情况', '二、支出决算情况')).toEqual([]);
  expect(told(...first, '一、收入决算情况')).toEqual([['error', '一、', '三、']]);
});
