import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const told = (text: string) =>
  checkDocument(
    documentOfFixture([
      '松原县人民政府办公室关于2024年退文情况的通报',
      '各单位：',
      text,
      '附件：退文清单',
      '松原县人民政府办公室',
      '2025年1月15日',
      '== 附件｜退文清单',
      '序号|报送单位|公文标题|文种|具体原因',
      '1|柳河镇|关于成立指挥机构的请示|请示|未经会签',
      '2|柳河镇|关于批准用地的请示|请示|表述不准确',
      '3|县教育局|关于征求意见的函|函|附件缺失',
      '4|县水利局|关于提供手续的函|函|一文多事',
      '5|青石镇|关于修缮校舍的请示|请示|附件缺失',
    ]),
  )
    .filter(({ rule }) => rule === 'attribute')
    .map(({ claimed, found }) => [claimed, found]);

test('what is named beside a title is held to the row of that title', () => {
  expect(told('柳河镇报送的《关于成立指挥机构的请示》因“未经会签”被退回。')).toEqual([]);
  expect(told('县水利局报送的《关于成立指挥机构的请示》因“未经会签”被退回。')).toEqual([['县水利局', '柳河镇']]);
  expect(told('柳河镇报送的《关于成立指挥机构的请示》因“附件缺失”被退回。')).toEqual([['附件缺失', '未经会签']]);
});

test('a title that no table has is not judged', () => {
  expect(told('柳河镇报送的《关于修建桥梁的请示》因“附件缺失”被退回。')).toEqual([]);
});

const ledger = (text: string) =>
  checkDocument(
    documentOfFixture([
      '松原县人民政府督查室关于2025年第三季度督办事项的通报',
      '各单位：',
      text,
      '附件：督办事项清单',
      '松原县人民政府督查室',
      '2025年10月15日',
      '== 附件｜督办事项清单',
      '序号|会议次数|事项|牵头单位|文号|逾期天数',
      '1|第38次|城区管网改造征拆|县住建局|松督办〔2025〕12号|61',
      '2|^|闲置校舍资产盘活|县教育局|松督办〔2025〕15号|35',
      '3|第39次|临时用地复垦验收|县水利局|松督办〔2025〕21号|20',
      '4|^|集中供水水费收缴|县水利局|松督办〔2025〕22号|5',
    ]),
  )
    .filter(({ rule }) => rule === 'attribute')
    .map(({ claimed, found }) => [claimed, found]);

test('who stands right before a quoted title or the number of a document is in its row', () => {
  expect(ledger('县住建局“城区管网改造征拆”已逾期61天。')).toEqual([]);
  expect(ledger('县水利局“城区管网改造征拆”已逾期61天。')).toEqual([['县水利局', '县住建局']]);
  expect(ledger('县水利局松督办〔2025〕21号逾期20天。')).toEqual([]);
  expect(ledger('县水利局松督办〔2025〕15号逾期20天。')).toEqual([['县水利局', '县教育局']]);
});

test('a value that is said right before a title is that of its row', () => {
  expect(ledger('县教育局牵头的第38次会议议定事项“闲置校舍资产盘活”已逾期。')).toEqual([]);
  expect(ledger('县教育局牵头的第39次会议议定事项“闲置校舍资产盘活”已逾期。')).toEqual([['第39次', '第38次']]);
});
