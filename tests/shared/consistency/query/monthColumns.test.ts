import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const told = (text: string): string[] =>
  checkDocument(
    documentOfFixture([
      '望塘县发展和改革局关于2025年上半年重点项目进展的通报',
      '各有关单位：',
      text,
      '上半年累计完成投资9900万元，其中产业发展4000万元、基础设施3800万元、民生保障2100万元。',
      '附件：1. 分月完成投资表',
      '2. 平均百公里油耗表',
      '望塘县发展和改革局',
      '2025年7月12日',
      '== 附件1｜分月完成投资表',
      '领域|完成投资（万元）|>|>|>|>|>|>',
      '^|1月|2月|3月|4月|5月|6月|累计',
      '产业发展|500|300|700|800|900|800|4000',
      '基础设施|600|250|650|700|800|800|3800',
      '民生保障|300|150|350|400|500|400|2100',
      '合计|1400|700|1700|1900|2200|2000|9900',
      '== 附件2｜平均百公里油耗表',
      '单位|行驶里程（公里）|百公里油耗（升）',
      '市公安局|90000|13.40',
      '市水利局|20000|10.20',
      '市民政局|10000|9.80',
      '市财政局|12000|9.60',
      '合计|132000|12.29',
    ]),
  )
    .filter(({ severity, place }) => severity !== 'hint' && place?.paragraph === 2)
    .map(({ claimed }) => claimed);

const rules: readonly (readonly [string, string, string, string])[] = [
  ['a quarter is what the columns of its months come to', '二季度完成投资6100万元。', '6100万元', '6200万元'],
  ['of several quarters each has its own', '一季度、二季度分别完成投资3800万元、6100万元。', '6100万元', '6200万元'],
  ['the month with most is held to the total of its column', '5月完成投资最多，达2200万元。', '2200万元', '2300万元'],
  ['where the total prints what all use together, that is their mean', '平均百公里油耗12.29升。', '12.29升', '12.39升'],
];

test.each(rules)('%s', (_, right, said, wrong) => {
  expect(told(right)).toEqual([]);
  expect(told(right.replace(said, wrong))).toEqual([wrong]);
});
