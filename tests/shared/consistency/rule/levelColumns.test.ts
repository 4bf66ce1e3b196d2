import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const body = (text: string): string[] => [
  '临川区人民政府办公室关于2024年政务信息采用情况的通报',
  '各街道办事处，区直有关部门：',
  '2024年，全区共报送信息266条，被各级采用131条。石湾镇报送63条，白沙镇报送38条。',
  text,
  '附件：2024年各单位信息采用情况表',
  '临川区人民政府办公室',
  '2025年1月10日',
  '== 附件｜2024年各单位信息采用情况表',
  '序号|单位|报送数（条）|采用数（条）|>|>|>|>',
  '^|^|^|国务院办公厅|省政府办公厅|市政府办公室|区政府办公室|小计',
  '1|石湾镇|63|2|1|4|23|30',
  '2|白沙镇|38|0|3|10|9|22',
  '3|城关街道|45|1|0|7|16|24',
  '4|区住建局|56|0|2|8|23|33',
  '5|区教育局|41|0|0|5|12|17',
  '6|区水利局|23|0|0|0|5|5',
  '合计|>|266|3|6|34|88|131',
];

/** What is asked or called wrong of the sentence that is added. */
function told(text: string): string[] {
  return checkDocument(documentOfFixture(body(text)))
    .filter(({ severity, place }) => severity !== 'hint' && place?.paragraph === 3)
    .map(({ message }) => message);
}

const rules: readonly (readonly [string, string, string, string])[] = [
  ['a level and what is above it are added up', '市级及以上采用共43条。', '43条', '53条'],
  ['and who has some of them is counted', '有省级及以上采用信息的单位4个。', '4个', '14个'],
];

test.each(rules)('%s', (_, right, said, wrong) => {
  expect(told(right)).toEqual([]);
  const at = right.lastIndexOf(said);
  expect(told(`${right.slice(0, at)}${wrong}${right.slice(at + said.length)}`)).not.toEqual([]);
});
