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
