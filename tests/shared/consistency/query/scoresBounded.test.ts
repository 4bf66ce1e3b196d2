import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

function told(text: string): string[] {
  return checkDocument(
    documentOfFixture([
      '柏塘县城市管理局关于2025年3月份案件处置情况的通报',
      '各责任单位：',
      text,
      '3月份，7个责任单位共派遣案件550件，结案536件。柳河镇派遣200件，结案190件。',
      '附件：1. 案件处置情况表',
      '2. 考评得分表',
      '3. 超期未结案件清单',
      '柏塘县城市管理局',
      '2025年4月9日',
      '== 附件1｜案件处置情况表',
      '责任单位|派遣数（件）|结案数（件）|结案率',
      ...['柳河镇|200|190|95.0%', '大坪乡|40|38|95.0%', '青石镇|60|60|100.0%', '双塔乡|50|48|96.0%'],
      ...['岩口镇|80|80|100.0%', '石桥镇|30|30|100.0%', '县水利局|90|90|100.0%'],
      '== 附件2｜考评得分表',
      '责任单位|处置得分|返工得分|总分',
      ...['柳河镇|48.0|44.0|92.0', '大坪乡|47.0|46.0|93.0', '青石镇|49.0|48.0|97.0', '双塔乡|48.0|46.5|94.5'],
      ...['岩口镇|50.0|49.0|99.0', '石桥镇|49.5|49.0|98.5', '县水利局|49.0|49.5|98.5'],
      '== 附件3｜超期未结案件清单',
      '序号|案件编号|案件类型|责任单位|超期天数',
      ...['1|A-01|占道经营|柳河镇|4', '2|A-02|乱堆物料|柳河镇|7', '3|A-03|占道经营|大坪乡|11'],
      ...['4|A-04|乱堆物料|大坪乡|6', '5|A-05|暴露垃圾|双塔乡|8', '6|A-06|暴露垃圾|双塔乡|9'],
    ]),
  )
    .filter(({ severity, place }) => severity !== 'hint' && place?.paragraph === 2)
    .map(({ claimed, found }) => `${claimed} ${found}`);
}

test('低于 before the bound is the bound itself', () => {
  expect(told('考评总分平均96.07分，低于95分的有3个。')).toEqual([]);
  expect(told('考评总分平均96.07分，低于95分的有2个。')).toEqual(['2个 3个']);
});

test('高于平均分 is of a score, and of no other column', () => {
  expect(told('考评总分平均96.07分，高于平均分的有4个单位。')).toEqual([]);
  expect(told('考评总分平均96.07分，高于平均分的有5个单位。')).toEqual(['5个 4个']);
});

test('及 of 涉及 joins nothing', () => {
  expect(told('6件超期未结案件涉及3个责任单位。')).toEqual([]);
  expect(told('6件超期未结案件涉及2个责任单位。')).toEqual(['2个 3个']);
});
