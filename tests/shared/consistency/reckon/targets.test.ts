import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';

const found = (...texts: string[]) =>
  checkDocument(readParagraphs(texts))
    .filter(({ severity }) => severity !== 'hint')
    .map(({ found }) => found);

test('a number that says a share of a whole in other words is that share of it', () => {
  const text = [
    '年度计划投资175250万元，累计完成投资70049万元。',
    '上半年要达到年度计划的50%，即87625万元，6月份还需完成17576万元。',
  ];
  expect(found(...text)).toEqual([]);
  expect(found(...text.map((each) => each.replace('87625', '87265')))).toContain('87625万元');
  expect(found(...text.map((each) => each.replace('17576', '17567')))).toEqual(['17576万元']);
});

test('so many at least is the share of a whole, rounded up', () => {
  const text = '正在解决的123件。力争转为A类的比例达到60%以上，即不少于74件。';
  expect(found(text)).toEqual([]);
  expect(found(text.replace('74件', '47件'))).toEqual(['74件']);
});

test('what was not done is what the whole leaves without what was', () => {
  const text = ['全年下达约稿任务64篇，按时完成57篇，按时完成率89.1%。', '约稿意识不强。7篇约稿未按时完成。'];
  expect(found(...text)).toEqual([]);
  expect(found(...text.map((each) => each.replace('7篇约稿', '8篇约稿')))).toEqual(['7篇']);
});

test('how many times one is the other is of those that the words name best', () => {
  const text =
    '受理1605件。10个乡镇承办351件，15个直属部门承办918件，4家企业承办336件，直属部门承办量居首，是公共服务企业的2.7倍。';
  expect(found(text)).toEqual([]);
  expect(found(text.replace('2.7倍', '2.6倍'))).toEqual(['2.7倍']);
});
