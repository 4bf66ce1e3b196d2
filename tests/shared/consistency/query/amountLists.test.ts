import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const body = (text: string): string[] => [
  '青坪县应急管理局关于2024年度专项检查情况的通报',
  '各乡镇人民政府，县直有关部门：',
  '东关应急执法中队检查48户，西坪应急执法中队检查39户，柳河应急执法中队检查36户，石桥应急执法中队检查30户。',
  text,
  '附件：1. 各中队检查情况表',
  '2. 联合检查情况表',
  '3. 问题清单',
  '青坪县应急管理局',
  '2025年1月10日',
  '== 附件1｜各中队检查情况表',
  '单位|检查户数|发现问题户数|未及时复查（户）|人均检查（户）',
  '东关应急执法中队|48|12|0|16.0',
  '西坪应急执法中队|39|9|2|13.0',
  '柳河应急执法中队|36|8|3|9.0',
  '石桥应急执法中队|30|7|0|15.0',
  '南渡应急执法中队|20|4|0|10.0',
  '合计|173|40|5|12.4',
  '== 附件2｜联合检查情况表',
  '序号|联合检查事项|参与部门|检查户数',
  '1|燃气场所联合检查|县住建局、县商务局|8',
  '2|校车联合检查|县教育局、县公安局|6',
  '3|加油站联合检查|县商务局|5',
  '4|养老机构联合检查|县民政局|4',
  '5|烟花爆竹联合检查|县公安局、县供销社|9',
  '合计|>|>|32',
  '== 附件3｜检查问题清单',
  '序号|责任单位|问题类别|数量',
  '1|东关镇|通道堵塞|3',
  '2|西坪镇|通道堵塞|4',
  '3|柳河镇|台账不全|2',
  '4|石桥乡|台账不全|5',
  '5|石桥乡|标识缺失|6',
  '6|县粮站|标识缺失|1',
  '7|县粮站|通道堵塞|2',
  '合计|>|>|23',
];

/** What is asked or called wrong of the sentence that is added. */
function told(text: string): string[] {
  return checkDocument(documentOfFixture(body(text)))
    .filter(({ severity, place }) => severity !== 'hint' && place?.paragraph === 3)
    .map(({ message }) => message);
}

const rules: readonly (readonly [string, string, string, string])[] = [
  ['a unit is called without the end that all share', '其中东关中队人均16.0户，任务最重。', '16.0', '18.0'],
  ['发现问题户数 is named by 发现问题', '各中队共检查173户，其中发现问题40户。', '40户', '41户'],
  ['未按规定时限复查 is 未及时复查', '其中5户未按规定时限复查。', '5户', '6户'],
  [
    'what is spread is what the number before its share counts',
    '其中5户未及时复查，占2.9%，涉及2个单位。',
    '2个',
    '3个',
  ],
  ['a list is counted by its amounts', '检查发现通道堵塞9处。', '9处', '8处'],
  ['units are counted by the rows of the amounts', '检查发现通道堵塞9处，涉及3个单位。', '3个', '5个'],
  ['cells that list units count each of them', '共有6个部门参与联合检查。', '6个', '7个'],
];

test.each(rules)('%s', (_, right, said, wrong) => {
  expect(told(right)).toEqual([]);
  const at = right.lastIndexOf(said);
  expect(told(`${right.slice(0, at)}${wrong}${right.slice(at + said.length)}`)).not.toEqual([]);
});

test('not all of what those have who are named was done: the opposite is not said of them', () => {
  expect(told('西坪中队、柳河中队2个单位未做到全部及时复查。')).toEqual([]);
});

test('the others of a list are those that no sentence of it has named', () => {
  const list = '检查共发现问题23个。其中通道堵塞9个；台账不全7个；';
  expect(told(`${list}其余7个。`)).toEqual([]);
});
