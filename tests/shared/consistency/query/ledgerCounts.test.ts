import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { daysIn, periodsIn } from '#shared/consistency/query/periodWords.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const body = (text: string): string[] => [
  '白沙县应急管理局关于2024年前三季度应急演练情况的通报',
  '各乡镇人民政府，县直有关部门：',
  '前三季度共组织演练9场，参加人员1210人次，发现问题25条。5个单位应值守180次，零报告173次。县水利局应值守30次，城关镇应值守40次。',
  text,
  '附件：1. 2024年前三季度应急演练台账',
  '2. 2024年前三季度各单位值守情况表',
  '白沙县应急管理局',
  '2024年10月11日',
  '== 附件1｜2024年前三季度应急演练台账',
  '序号|日期|名称|形式|参加人员（人次）|发现问题（条）',
  '1|1月12日|冰雪灾害处置演练|桌面推演|60|2',
  '2|2月20日|森林防火演练|实战演练|210|4',
  '3|3月28日|校园消防演练|实战演练|180|1',
  '4|4月16日|地震避险演练|实战演练|240|3',
  '5|5月9日|防汛指挥演练|桌面推演|45|2',
  '6|6月5日|危化品泄漏演练|实战演练|130|5',
  '7|7月11日|山洪转移演练|实战演练|190|3',
  '8|8月22日|电梯困人演练|实战演练|80|1',
  '9|9月19日|通信保障演练|桌面推演|75|4',
  '== 附件2｜2024年前三季度各单位值守情况表',
  '序号|单位|应值守（次）|无故缺岗（次）|零报告（次）',
  '1|县水利局|30|0|30',
  '2|县教育局|30|2|28',
  '3|城关镇|40|1|39',
  '4|石湾乡|40|0|40',
  '5|柳林乡|40|3|36',
];

/** What is asked or called wrong of the sentence that is added. */
function told(text: string): string[] {
  return checkDocument(documentOfFixture(body(text)))
    .filter(({ severity, place }) => severity !== 'hint' && place?.paragraph === 3)
    .map(({ message }) => message);
}

const rules: readonly (readonly [string, string, string, string])[] = [
  ['演练 are counted by 场', '其中实战演练6场、桌面推演3场。', '3场', '4场'],
  ['what months together have is a sum over them', '7至9月参加人员345人次。', '345人', '445人'],
  ['quarters that are said together are counted together', '第一、二季度组织演练6场。', '6场', '7场'],
  ['a day parts what came before it from what came after', '6月5日及以后组织的演练4场。', '4场', '5场'],
  ['无 in the name of a column denies nothing', '有无故缺岗情况的单位共3个。', '3个', '4个'],
];

test.each(rules)('%s', (_, right, said, wrong) => {
  expect(told(right)).toEqual([]);
  const at = right.lastIndexOf(said);
  expect(told(`${right.slice(0, at)}${wrong}${right.slice(at + said.length)}`)).not.toEqual([]);
});

test.each([
  ['8至10月', [8, 9, 10]],
  ['7月—9月', [7, 8, 9]],
  ['前三季度', [1, 2, 3, 4, 5, 6, 7, 8, 9]],
  ['一至三季度', [1, 2, 3, 4, 5, 6, 7, 8, 9]],
  ['二、三季度', [4, 5, 6, 7, 8, 9]],
  ['下半年', [7, 8, 9, 10, 11, 12]],
])('%s are its months', (text, months) => {
  expect(periodsIn(text).map((each) => each.months)).toEqual([months]);
});

test.each([
  ['10月26日以后发回的5件', [1026, 1231]],
  ['6月30日前办结的3件', [101, 629]],
  ['3月1日至15日受理的4件', [301, 315]],
])('%s are of those days', (text, days) => {
  expect(daysIn(text).map((each) => each.days)).toEqual([days]);
});

test('a deadline is no condition', () => {
  expect(daysIn('请于11月15日前将整改情况报送办公室')).toEqual([]);
});
