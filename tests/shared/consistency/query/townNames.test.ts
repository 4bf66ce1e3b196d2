import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const paper = (text: string): string[] => [
  '安平市城市管理局关于2025年6月份工单回访情况的通报',
  '各镇（街道）执法队，局属各单位：',
  '6月份共回访400件，满意374件，满意率93.50%。',
  text,
  '附件：1. 2025年6月份工单回访情况表',
  '2. 2025年6月份与5月份得分比较表',
  '安平市城市管理局',
  '2025年7月5日',
  '== 附件1｜2025年6月份工单回访情况表',
  '片区|承办单位|回访（件）|满意（件）|满意率',
  '近郊乡镇|城东街道综合执法队|100|95|95.00%',
  '^|河西街道综合执法队|80|72|90.00%',
  '^|沙湾镇综合执法队|60|57|95.00%',
  '山区乡镇|双溪镇综合执法队|40|34|85.00%',
  '^|白石乡综合执法队|20|18|90.00%',
  '直属|环境卫生中心|70|69|98.57%',
  '^|园林绿化中心|30|29|96.67%',
  '合计|>|400|374|93.50%',
  '== 附件2｜2025年6月份与5月份得分比较表',
  '承办单位|5月份得分|6月份得分|得分变化',
  '城东街道综合执法队|90|95|5',
  '河西街道综合执法队|92|91|-1',
  '沙湾镇综合执法队|88|87|-1',
  '双溪镇综合执法队|80|86|6',
  '白石乡综合执法队|96|90|-6',
  '环境卫生中心|94|93|-1',
  '园林绿化中心|86|88|2',
];

function told(text: string): string[] {
  return checkDocument(documentOfFixture(paper(text)))
    .filter(({ severity, place }) => severity !== 'hint' && place?.paragraph === 3)
    .map(({ message }) => message);
}

const rules: readonly (readonly [string, string, string, string])[] = [
  ['teams that bear the names of towns are of them', '5个镇（街道）执法队总体满意率为92.00%。', '92.00%', '92.60%'],
  [
    'the others are those that belong to the office',
    '5个镇（街道）执法队总体满意率为92.00%，低于2个局属事业单位6.00个百分点。',
    '6.00',
    '6.60',
  ],
];

test.each(rules)('%s', (_, right, said, wrong) => {
  expect(told(right)).toEqual([]);
  expect(told(right.replace(said, wrong))).not.toEqual([]);
});
