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

test('numbers in a row are of those that have their own number before', () => {
  const channels = (text: string) =>
    checkDocument(
      documentOfFixture([
        '松浦区人民政府办公室关于2025年政府信息公开申请情况的通报',
        '各单位：',
        `2025年，全区共收到申请462件，比上年增加41件。${text}`,
        '附件：申请提交渠道情况',
        '松浦区人民政府办公室',
        '2026年1月5日',
        '== 附件｜申请提交渠道情况',
        '提交渠道|2024年|2025年|增减',
        '网络|198|288|90',
        '信函|149|121|-28',
        '当面|63|47|-16',
        '传真|11|6|-5',
        '合计|421|462|41',
      ]),
    )
      .filter(({ rule }) => rule === 'annex-query')
      .map(({ claimed, found }) => [claimed, found]);
  const text = '网络渠道288件；信函121件、当面47件、传真6件，较上年分别减少28件、16件、5件。';
  expect(channels(text)).toEqual([]);
  expect(channels(text.replace('、16件', '、61件'))).toEqual([['61件', '16件']]);
  expect(channels(text.replace('减少28件', '减少18件'))).toEqual([['18件', '28件']]);
});
