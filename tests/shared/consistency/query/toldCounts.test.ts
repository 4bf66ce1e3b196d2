import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const body = (text: string): string[] => [
  '云岭县安全生产委员会办公室关于2024年第二季度隐患整改情况的通报',
  '各乡镇人民政府，县直有关部门：',
  '第二季度共排查隐患96条，完成整改85条。石湾镇排查隐患20条，白沙乡排查隐患16条，县住建局排查隐患24条。',
  text,
  '附件：1. 2024年第二季度各单位隐患整改情况表',
  '2. 2024年第二季度专项检查指标完成情况表',
  '云岭县安全生产委员会办公室',
  '2024年7月10日',
  '== 附件1｜2024年第二季度各单位隐患整改情况表',
  '序号|单位|排查隐患（条）|完成整改（条）|整改率|通报批评（次）|特色加分',
  '1|石湾镇|20|20|100.0%|0|1.0',
  '2|白沙乡|16|13|81.3%|1|0.0',
  '3|城关镇|12|12|100.0%|0|0.5',
  '4|县住建局|24|20|83.3%|2|0.0',
  '5|县教育局|9|9|100.0%|0|0.5',
  '6|县应急局|15|11|73.3%|1|0.0',
  '合计|>|96|85|88.5%|4|2.0',
  '== 附件2｜2024年第二季度专项检查指标完成情况表',
  '序号|指标|牵头单位|计量单位|目标数|完成数|完成情况',
  '1|检查企业|县应急局|家|60|66|已完成',
  '2|检查工地|县住建局|处|30|28|未完成',
  '3|检查校舍|县教育局|处|25|25|已完成',
  '4|检查燃气用户|县住建局|户|200|150|未完成',
  '5|开展演练|县应急局|次|10|9|未完成',
];

/** What is asked or called wrong of the sentence that is added. */
function told(text: string): string[] {
  return checkDocument(documentOfFixture(body(text)))
    .filter(({ severity, place }) => severity !== 'hint' && place?.paragraph === 3)
    .map(({ message }) => message);
}

const rules: readonly (readonly [string, string, string, string])[] = [
  ['a rate of 100 % is said in words', '隐患全部整改到位的单位有3个。', '3个', '4个'],
  ['what units did stands behind their number', '3个单位做到了隐患全部整改。', '3个', '4个'],
  ['units with some of a column are counted', '有3个单位被通报批评。', '3个', '4个'],
  ['a column is named by what it ends with', '3个单位获得加分。', '3个', '5个'],
  ['who is left out by name is not counted', '除石湾镇外，其余5个单位完成整改65条。', '65条', '85条'],
  ['what is said of what units have stands behind it', '3个单位的隐患已全部整改。', '3个', '5个'],
  ['kinds that are each counted go together', '3个乡镇和3个县直部门共排查隐患96条。', '96条', '93条'],
  ['so they do before what they have done', '共收到3个乡镇、3个县直部门排查的隐患96条。', '96条', '69条'],
  ['what rows are measured in picks them', '以处为单位的2项指标进展较慢。', '2项', '3项'],
  ['a number that is quite another than clear words say is asked about', '5项指标中，未完成3项。', '3项', '60项'],
  ['a state in other words than the table has', '未完成的3项指标要倒排工期。', '3项', '4项'],
];

test.each(rules)('%s', (_, right, said, wrong) => {
  expect(told(right)).toEqual([]);
  const at = right.lastIndexOf(said);
  expect(told(`${right.slice(0, at)}${wrong}${right.slice(at + said.length)}`)).not.toEqual([]);
});

test('what shall be is true of none yet, and a noun is no predicate', () => {
  expect(told('6个单位要做到隐患全部整改。')).toEqual([]);
  expect(told('对照6个单位整改标准目录逐项核查。')).toEqual([]);
});
