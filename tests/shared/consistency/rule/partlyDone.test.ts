import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';

const told = (text: string) =>
  checkDocument(readParagraphs(['清河县关于督办事项办理情况的通报', '各乡镇人民政府：', text]))
    .filter(({ rule }) => rule === 'partly-done')
    .map(({ claimed }) => claimed);

test('what is done in part leaves something over', () => {
  expect(told('县水利局、县教育局承办的事项部分按期办结，无一超期。')).toEqual(['部分按期办结']);
  expect(told('16个网站已部分纳入检查，抽查比例为100%。')).toEqual(['部分纳入检查']);
  expect(told('县水利局、县教育局承办的事项全部按期办结，无一超期。')).toEqual([]);
  expect(told('诉求部分办结，仍有3件正在办理。')).toEqual([]);
});

test('and its parts are not the whole', () => {
  expect(told('1021件交办件大部分办结，其中按期办结1012件；超期办结9件。')).toEqual(['大部分办结']);
  expect(told('1021件交办件大部分办结，其中按期办结1002件；超期办结9件。')).toEqual([]);
});
