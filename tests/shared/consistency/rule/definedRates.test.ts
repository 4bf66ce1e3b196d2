import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const body = (text: string): string[] => [
  '沅平市公积金中心关于2026年上半年业务运行情况的通报',
  '各管理部：',
  '上半年，云岭区缴存额14000.00万元，提取额7980.00万元；安陵县缴存额10000.00万元，提取额7060.00万元。',
  text,
  '附件：1. 缴存情况',
  '2. 提取情况',
  '3. 逾期情况',
  '沅平市公积金中心',
  '2026年7月13日',
  '== 附件1｜缴存情况',
  '管理部|上半年缴存额（万元）|>|目标（万元）',
  '^|2025年|2026年|^',
  '云岭区|13000.00|14000.00|28000',
  '安陵县|9000.00|10000.00|21000',
  '长亭县|22000.00|25000.00|49000',
  '武阳市|11000.00|12000.00|25000',
  '合计|55000.00|61000.00|123000',
  '== 附件2｜提取情况',
  '管理部|提取额（万元）|>',
  '^|2025年上半年|2026年上半年',
  '云岭区|8000.00|7980.00',
  '安陵县|6300.00|7060.00',
  '长亭县|13200.00|13000.00',
  '武阳市|7750.00|8400.00',
  '合计|35250.00|36440.00',
  '== 附件3｜逾期情况',
  '管理部|2025年6月末|>|2026年6月末|>',
  '^|逾期额（万元）|逾期率（‰）|逾期额（万元）|逾期率（‰）',
  '云岭区|53.49|0.47|10.70|0.09',
  '安陵县|5.69|0.07|15.82|0.21',
  '长亭县|44.82|0.43|12.89|0.12',
  '武阳市|12.33|0.14|44.41|0.48',
  '合计|116.33|0.30|83.82|0.21',
];

function told(text: string): string[] {
  return checkDocument(documentOfFixture(body(text)))
    .filter(({ severity, place }) => severity !== 'hint' && place?.paragraph === 3)
    .map(({ claimed }) => claimed);
}

const definitions = [
  '提取额占同期缴存额的比重（以下简称提取率）为59.7%。',
  '提取率（提取额占同期缴存额的比重）为59.7%。',
  '提取率是指提取额占缴存额的比例。全市提取率59.7%。',
  '提取额占缴存额的比例（简称“提取率”）为59.7%。',
];

test.each(definitions)('a rate that the text defines is reckoned row by row, over two annexes: %s', (text) => {
  const more = `${text}提取率最高的是安陵县，为70.6%；最低的是长亭县，为52.0%。`;
  expect(told(more)).toEqual([]);
  if (!text.includes('（提取额')) expect(told(more.replace('59.7%', '57.9%'))).toContain('57.9%');
  expect(told(more.replace('70.6%', '76.6%'))).toContain('76.6%');
  expect(told(more.replace('最高的是安陵县', '最高的是云岭区'))).not.toEqual([]);
});

test('by how many points it changed is the change of the rate of all', () => {
  const [text = ''] = definitions;
  expect(told(text.replace('。', '，同比下降4.4个百分点。'))).toEqual([]);
  expect(told(text.replace('。', '，同比下降4.9个百分点。'))).not.toEqual([]);
  expect(told('6月末，全市逾期率0.21‰，同比下降0.09个千分点。')).toEqual([]);
  expect(told('6月末，全市逾期率0.21‰，同比下降0.06个千分点。')).toEqual(['0.06个千分点']);
});

test('a column under the head of a period is called without it', () => {
  expect(told('长亭县缴存额占全市的41.0%。')).toEqual([]);
  expect(told('长亭县缴存额占全市的44.0%。')).toEqual(['44.0%']);
});

test('who is first with a number in ‰ is first in a column of such', () => {
  expect(told('对照0.30‰的控制目标，武阳市超出目标，其中武阳市最高，达到0.48‰。')).toEqual([]);
});
