import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const body = (text: string): string[] => [
  '青川县政务信息工作2024年第二季度通报',
  '各乡镇人民政府，县直各部门：',
  '第二季度，8个单位共报送信息127条，被采用63条，总得分208分。',
  text,
  '附件：1. 2024年第二季度信息报送情况表',
  '2. 第一、二季度得分对比表',
  '青川县人民政府办公室',
  '2024年7月8日',
  '== 附件1｜2024年第二季度信息报送情况表',
  '序号|单位|报送情况|>|>|采用情况|>|>',
  '^|^|报送条数|上年同期|增长率|采用条数|上年同期|增长率',
  '1|城关镇|20|16|25.0%|10|8|25.0%',
  '2|白沙镇|15|18|-16.7%|9|6|50.0%',
  '3|柳溪乡|12|12|0.0%|5|8|-37.5%',
  '4|石湾镇|18|12|50.0%|9|10|-10.0%',
  '5|县教育局|22|20|10.0%|12|9|33.3%',
  '6|县民政局|14|18|-22.2%|6|6|0.0%',
  '7|县财政局|16|10|60.0%|8|10|-20.0%',
  '8|县水利局|10|11|-9.1%|4|6|-33.3%',
  '== 附件2｜第一、二季度得分对比表',
  '序号|单位|第一季度得分|第二季度得分|第一季度位次|第二季度位次',
  '1|城关镇|33|34|4|3',
  '2|白沙镇|25|15|5|8',
  '3|柳溪乡|35|42|3|1',
  '4|石湾镇|10|20|8|6',
  '5|县教育局|36|41|2|2',
  '6|县民政局|14|16|7|7',
  '7|县财政局|48|21|1|5',
  '8|县水利局|20|19|6|5',
];

/** What is asked or called wrong of the sentence that is added. */
function told(text: string): string[] {
  return checkDocument(documentOfFixture(body(text)))
    .filter(({ severity, place }) => severity !== 'hint' && place?.paragraph === 3)
    .map(({ message }) => message);
}

const rules: readonly (readonly [string, string, string, string])[] = [
  [
    'who went up is counted by the places of two quarters',
    '与第一季度相比，4个单位位次上升，2个单位下降。',
    '2个',
    '5个',
  ],
  ['the head over a rate of growth says what grew', '采用条数同比下降的单位有4个。', '4个', '6个'],
  ['a rate of growth stands under its head', '报送条数同比增长的单位有4个。', '4个', '5个'],
  ['by how many places a unit went up', '上升最快的是柳溪乡、石湾镇，均上升2位。', '2位', '3位'],
  [
    'by how much a unit has more than the year before',
    '与上年同期相比，县财政局报送信息增加最多，增加6条。',
    '6条',
    '9条',
  ],
  [
    'numbers in their turn are those of the units in theirs',
    '县财政局、石湾镇报送条数同比分别增加6条、6条。',
    '6条',
    '5条',
  ],
];

test.each(rules)('%s', (_, right, said, wrong) => {
  expect(told(right)).toEqual([]);
  const at = right.lastIndexOf(said);
  const found = told(`${right.slice(0, at)}${wrong}${right.slice(at + said.length)}`);
  expect(found).not.toEqual([]);
});
