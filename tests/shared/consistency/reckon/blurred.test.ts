import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';

const told = (...texts: string[]) =>
  checkDocument(readParagraphs(texts))
    .filter(({ severity }) => severity !== 'hint')
    .map(({ claimed, found }) => [claimed, found]);

const others = [
  '甲类应收12.35万元，实收9.86万元，收缴率79.8%。',
  '乙类应收23.47万元，实收20.11万元，收缴率85.7%。',
  '丙类应收34.56万元，实收31.89万元，收缴率92.3%。',
];

test('where the rates of a paper are all what its printed amounts come to, one that misses them by a digit is asked about', () => {
  const last = '丁类应收7.75万元，实收6.31万元，收缴率81.4%。';
  expect(told(...others, last)).toEqual([]);
  expect(told(...others, last.replace('81.4', '81.5'))).toEqual([['81.5%', '81.4%']]);
});

test('two that miss are of amounts that the paper has rounded', () => {
  const last = '丁类应收7.75万元，实收6.31万元，收缴率81.5%。戊类应收7.95万元，实收6.31万元，收缴率79.3%。';
  expect(told(...others, last)).toEqual([]);
  expect(told('丁类应收7.75万元，实收6.31万元，收缴率81.5%。')).toEqual([]);
});
