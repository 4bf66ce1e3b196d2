import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const told = (text: string) =>
  checkDocument(
    documentOfFixture([
      '松浦区市场监督管理局关于食品抽检情况的通报',
      '各科室：',
      text,
      '附件：食品抽检结果汇总表',
      '松浦区市场监督管理局',
      '2025年10月20日',
      '== 附件｜食品抽检结果汇总表',
      '序号|食品大类|抽检批次|合格批次|不合格批次',
      '1|食用农产品|333|323|10',
      '2|餐饮食品|216|213|3',
      '3|糕点|96|91|5',
      '4|粮食加工品|74|73|1',
      '5|调味品|64|60|4',
      '合计|>|783|760|23',
    ]),
  )
    .filter(({ severity }) => severity !== 'hint')
    .map(({ claimed, found }) => [claimed, found]);

test('what the head over the names ends with is what a number of rows counts: 14大类 of 食品大类', () => {
  const right =
    '共抽检食品5大类783批次。抽检量最大的是食用农产品和餐饮食品，分别为333批次、216批次，其余3大类合计234批次。';
  expect(told(right)).toEqual([]);
  expect(told(right.replace('5大类', '6大类'))).toEqual([['6大类', '5大类']]);
  expect(told(right.replace('3大类', '4大类'))).toEqual([['4大类', '3大类']]);
});

test('批次 behind the word of a column is its unit: 抽检 of 抽检批次', () => {
  expect(told('餐饮食品抽检216批次，不合格3批次。糕点抽检97批次，不合格5批次。')).toEqual([['97批次', '96批次']]);
});
