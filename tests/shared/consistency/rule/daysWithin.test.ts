import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';

const told = (text: string) =>
  checkDocument(readParagraphs(['清河县关于预算公开检查的通报', '县直各部门：', text]))
    .filter(({ rule }) => rule === 'days-within')
    .map(({ claimed, found }) => `${claimed} ${found}`);

test('a day and a number of days lead to the day that is said', () => {
  expect(told('县财政局于1月24日批复部门预算，各部门应在20日内、即2月13日前公开。')).toEqual([]);
  expect(told('县财政局于1月24日批复部门预算，各部门应在20日内、即2月23日前公开。')).toEqual(['2月23日 2月13日']);
  expect(told('县财政局于1月24日批复部门预算，各部门应在20个工作日内、即2月23日前公开。')).toEqual([]);
});

test('a deadline is put off to a later day', () => {
  expect(told('8个问题于4月15日前整改到位，其余4个可放宽至5月30日。')).toEqual([]);
  expect(told('8个问题于4月15日前整改到位，其余4个可放宽至4月10日。')).toEqual(['4月10日 晚于4月15日']);
  expect(told('8个问题于12月15日前整改到位，其余4个可放宽至1月30日。')).toEqual([]);
});
