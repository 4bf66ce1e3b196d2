import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

function told(text: string): string[] {
  return checkDocument(
    documentOfFixture([
      '清河县人民政府办公室关于政务公开年度评估结果的通报',
      '各有关单位：',
      '共评估单位8个，平均得分81.5分。',
      text,
      '附件：1. 评估得分情况表',
      '2. 问题清单',
      '清河县人民政府办公室',
      '2032年1月20日',
      '== 附件1｜评估得分情况表',
      '单位|总分|2030年度总分|增减',
      '县教育局|92|83|9',
      '县民政局|88|81|7',
      '县财政局|86|88|-2',
      '县水利局|85|84|1',
      '县住建局|82|84|-2',
      '县司法局|78|80|-2',
      '县林业局|76|74|2',
      '县商务局|65|70|-5',
      '== 附件2｜问题清单',
      '序号|责任单位|问题类型|整改状态',
      '1|县教育局|个人信息未处理|正在整改',
      '2|县民政局|个人信息未处理|已整改',
      '3|县财政局|个人信息未处理|已整改',
      '4|县水利局|更新不及时|已整改',
    ]),
  )
    .filter(({ severity, place }) => severity !== 'hint' && place?.paragraph === 3)
    .map(({ claimed, found }) => `${claimed} ${found}`);
}

test('units are counted among all, and not among the one that the sentence before has named', () => {
  const text = '不足70分的1个，为县商务局。得分比上年度降低的4个，提高的4个。';
  expect(told(text)).toEqual([]);
  expect(told(text.replace('降低的4个', '降低的1个')).length).toBeGreaterThan(0);
});

test('其中 behind a list of names is of all of them, and of none of them alone', () => {
  const text = '共3个问题涉及个人信息未处理，涉及县教育局、县民政局、县财政局3家单位，其中已整改的2个。';
  expect(told(text)).toEqual([]);
  expect(told(text.replace('已整改的2个', '已整改的1个')).length).toBeGreaterThan(0);
});

test('of scores of two years those of this one are above their mean', () => {
  const text = '高于全县平均分的5个，低于全县平均分的3个。';
  expect(told(text)).toEqual([]);
  expect(told(text.replace('平均分的5个', '平均分的6个')).length).toBeGreaterThan(0);
});
