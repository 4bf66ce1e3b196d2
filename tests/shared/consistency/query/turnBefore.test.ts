import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const rows = ['生产', '流通', '流通', '流通', '流通', '餐饮', '餐饮', '生产', '餐饮'];

const told = (text: string) =>
  checkDocument(
    documentOfFixture([
      '松浦区市场监督管理局关于食品抽检情况的通报',
      '各科室：',
      `检出不合格9批次。从环节看，生产环节2批次、流通环节4批次、餐饮环节3批次。${text}`,
      '附件：不合格食品情况表',
      '松浦区市场监督管理局',
      '2025年10月20日',
      '== 附件｜不合格食品情况表',
      '序号|抽样环节|不合格原因|处置状态',
      ...rows.map(
        (stage, at) =>
          `${at + 1}|${stage}|${at % 2 === 0 ? '农药残留' : '微生物污染'}|${at < 5 ? '已办结' : '正在核查'}`,
      ),
    ]),
  )
    .filter(({ rule }) => rule === 'annex-query')
    .map(({ claimed, found }) => [claimed, found]);

test('numbers in a row are of those that the sentence before names one by one', () => {
  expect(told('不合格批次分别为2、4、3。')).toEqual([]);
  expect(told('不合格批次分别为2、4、5。')).toEqual([['5', '3批次']]);
});
