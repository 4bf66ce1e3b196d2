import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const body = (text: string): string[] => [
  '临川县人民政府办公室关于2024年政务信息报送情况的通报',
  '各乡镇人民政府，县直有关部门：',
  '2024年，全县共报送信息245条，采用88条，网络答复147条，信函答复52条。',
  text,
  '附件：1. 2024年各单位信息报送情况表',
  '2. 2024年问题整改清单',
  '临川县人民政府办公室',
  '2025年1月10日',
  '== 附件1｜2024年各单位信息报送情况表',
  '序号|单位|报送任务（条）|报送数（条）|采用数（条）|按时完成率|网络答复（件）|信函答复（件）|本年新收（件）',
  '1|石湾镇|45|63|20|100.0%|30|11|26',
  '2|白沙乡|45|38|14|80.0%|22|9|31',
  '3|城关镇|45|25|12|75.0%|18|7|27',
  '4|县住建局|27|56|18|100.0%|35|12|17',
  '5|县教育局|27|41|15|100.0%|24|8|15',
  '6|县供水公司|27|22|9|90.0%|18|5|13',
  '合计|>|216|245|88|92.5%|147|52|129',
  '== 附件2｜2024年问题整改清单',
  '序号|责任单位|具体问题|整改方式|整改情况',
  '1|石湾镇|公示牌破损|领导包案|已整改',
  '2|白沙乡|台账缺页|部门会商|整改中',
  '3|白沙乡|宣传栏陈旧|部门会商|已整改',
  '4|县住建局|标识错误|领导包案|整改中',
  '5|县教育局|线路老化|现场督办|整改中',
];

/** What is asked or called wrong of the sentence that is added. */
function told(text: string): string[] {
  return checkDocument(documentOfFixture(body(text)))
    .filter(({ severity, place }) => severity !== 'hint' && place?.paragraph === 3)
    .map(({ message }) => message);
}

const rules: readonly (readonly [string, string, string, string])[] = [
  [
    'who falls short says by how much',
    '未完成任务的有白沙乡（差7条）、城关镇（差20条）、县供水公司（差5条）。',
    '20条',
    '30条',
  ],
  ['all fall short of what was due together', '3个单位未完成报送任务，累计欠报32条。', '32条', '23条'],
  ['columns that words join are added up', '网络答复和信函答复合计199件。', '199件', '189件'],
  ['an amount of now goes by its name alone', '石湾镇新收26件。', '26件', '27件'],
  ['a company is an enterprise in a table of units', '1家企业报送信息22条。', '1家', '2家'],
  ['what goes on is said in another way', '检查清单中，尚在整改的有3条。', '3条', '5条'],
];

test.each(rules)('%s', (_, right, said, wrong) => {
  expect(told(right)).toEqual([]);
  const at = right.lastIndexOf(said);
  expect(told(`${right.slice(0, at)}${wrong}${right.slice(at + said.length)}`)).not.toEqual([]);
});
