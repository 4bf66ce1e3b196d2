import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const body = (text: string): string[] => [
  '青川县市场监管局关于加油站评价情况的通报',
  '各单位：',
  '对全县8家加油站的40台加油机进行了检查，发现问题19个，其中安全类12个、资料类7个。',
  text,
  '附件：1.评价情况表',
  '2.超期问题清单',
  '青川县市场监管局',
  '2025年10月12日',
  '== 附件1｜评价情况表',
  '加油站|加油机（台）|安全类（个）|资料类（个）|合计（个）',
  '东关加油站|8|3|1|4',
  '西郊加油站|7|0|0|0',
  '北塘加油站|6|2|2|4',
  '石桥加油站|5|2|1|3',
  '金源加油站|5|1|1|2',
  '古渡加油站|4|1|1|2',
  '南岭加油站|3|2|1|3',
  '双河加油站|2|1|0|1',
  '合计|40|12|7|19',
  '== 附件2｜超期问题清单',
  '序号|加油站|类别|超期天数',
  '1|东关加油站|安全|5',
  '2|东关加油站|安全|9',
  '3|北塘加油站|资料|7',
  '4|石桥加油站|安全|3',
];

function told(text: string): string[] {
  return checkDocument(documentOfFixture(body(text)))
    .filter(({ severity, place }) => severity !== 'hint' && place?.paragraph === 3)
    .map(({ claimed }) => claimed);
}

test.each([
  ['等级上升的东关加油站、西郊加油站等2家，下降的1家，其余5家保持不变。', '5家'],
  ['上述超期问题分布在3家单位，其中东关加油站最多，有2个；其余5家单位未出现超期问题。', '5家'],
  ['超期问题涉及3家单位，其中东关加油站2个，其余2家各1个。', '2家'],
])('the rest is of all that the paper or an annex counts: %s', (text, rest) => {
  expect(told(text)).not.toContain(rest);
});

test('of a number that is taken apart the rest is what is left of it, and of nothing else', () => {
  expect(told('超期问题涉及3家单位，其中东关加油站2个，其余5家各1个。')).toContain('5家');
});
