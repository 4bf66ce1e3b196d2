import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';

const told = (...texts: string[]) =>
  checkDocument(readParagraphs(texts))
    .filter(({ severity }) => severity !== 'hint')
    .map(({ rule, claimed, found }) => [rule, claimed, found]);

test('two rates that are held to a third are not held to each other', () => {
  const all = '抽查合格率为90.3%。';
  expect(told(all, '东、中部合格率分别为90.6%和90.4%，高于平均水平0.3和0.1个百分点。')).toEqual([]);
});

test('a bound is no rate that another is apart from', () => {
  const bounded = '总体合格率为91.1%，连续两年保持在90%以上。';
  expect(told(bounded, '与上年相比，电子类下降7.3个百分点，日用类下降1.2个百分点。')).toEqual([]);
});
