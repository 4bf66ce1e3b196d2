import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';

const told = (text: string): (readonly [string, string])[] =>
  checkDocument(readParagraphs([text]))
    .filter(({ rule }) => rule === 'direction')
    .map(({ claimed, found }) => [claimed, found] as const);

test('which of two periods has more is as their numbers are', () => {
  const text = '二季度完成投资11691万元，三季度完成16493万元，三季度比二季度多完成4802万元，增长41.1%。';
  const labelled = text.replace('二季度完成投资', '二季度完成');
  expect(told(labelled)).toEqual([]);
  expect(told(labelled.replace('多完成', '少完成'))).toEqual([['少', '多']]);
  expect(told(labelled.replace('增长41.1%', '下降41.1%'))).toEqual([['下降', '增长']]);
});

test('faster than what is aimed at is whoever has the greater rate', () => {
  for (const text of [
    '累计完成投资33214万元，占年度计划的81.0%，快于序时进度（75%）6.0个百分点。',
    '面积完成率67.5%，比7月底提高9.0个百分点，快于60%的序时进度7.5个百分点。',
  ]) {
    expect(told(text)).toEqual([]);
    expect(told(text.replace('快于', '慢于'))).toEqual([['慢于', '快于']]);
  }
});

test('more than in another year is whichever number is greater', () => {
  const text = '2025年，全县一审应诉案件101件，多于2024年的91件。';
  expect(told(text)).toEqual([]);
  expect(told(text.replace('多于', '少于'))).toEqual([['少于', '多于']]);
  expect(told(text.replace('91件', '101件'))).toEqual([['多于', '等于']]);
  expect(told('平均得分86.1分，略低于上年同期的86.9分。')).toEqual([]);
  expect(told('平均得分86.1分，略高于上年同期的86.9分。')).toEqual([['高于', '低于']]);
});
