import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const body = (text: string): string[] => [
  '桐山县财政局关于2024年度预算公开检查情况的通报',
  '各乡镇人民政府，县直有关部门：',
  text,
  '8个部门共审核数据3150笔，查出差错21笔，用能60吨。已整改的问题4个。',
  '附件：1. 各部门差错和用能情况表',
  '2. 差错1笔以上的机构处理情况表',
  '桐山县财政局',
  '2025年3月12日',
  '== 附件1｜各部门差错和用能情况表',
  '部门|审核笔数|差错笔数|差错率（‰）|人均用能（千克标准煤/人）',
  '县财政局|400|2|5.00|180.42',
  '县教育局|350|3|8.57|130.45',
  '县公安局|500|1|2.00|116.74',
  '县民政局|250|4|16.00|201.31',
  '县水利局|450|2|4.44|196.15',
  '县农业农村局|300|5|16.67|127.35',
  '县卫健局|500|1|2.00|102.74',
  '县统计局|400|3|7.50|183.33',
  '合计|3150|21|6.67|154.81',
  '== 附件2｜差错1笔以上的机构处理情况表',
  '序号|机构名称|问题|金额（万元）|整改情况',
  '1|同德大药房|账实不符|6.10|已整改',
  '2|康泽医院|账实不符|5.20|已整改',
  '3|安和医院|超标准收费|1.90|整改中',
  '4|柳河药店|账实不符|1.30|已整改',
  '5|百姓药店|超标准收费|5.60|已整改',
];

const told = (text: string): string[] =>
  checkDocument(documentOfFixture(body(text)))
    .filter(({ severity, place }) => severity !== 'hint' && place?.paragraph === 2)
    .map(({ claimed }) => claimed);

const rules: readonly (readonly [string, string, string, string])[] = [
  ['a rate per thousand is one of its column', '县民政局差错率最高，为16.00‰。', '16.00‰', '16.10‰'],
  ['kilograms are those of a column of kilograms', '县公安局人均用能116.74千克标准煤。', '116.74千克', '117.64千克'],
  ['companies of a list of institutions are its rows', '金额5万元以上的机构有3家。', '3家', '5家'],
];

test.each(rules)('%s', (_, right, said, wrong) => {
  expect(told(right)).toEqual([]);
  expect(told(right.replace(said, wrong))).toEqual([wrong]);
});

test('who checks is no condition on those that are checked', () => {
  expect(told('县财政局于3月3日至14日对8个部门2024年度预算公开情况进行了检查。')).toEqual([]);
});

test('a list of some of those that were found does not say how many were', () => {
  expect(told('对55家违规机构按照最重的一种方式作了处理。')).toEqual([]);
});
