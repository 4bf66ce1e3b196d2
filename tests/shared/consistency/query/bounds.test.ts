import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { boundsIn } from '#shared/consistency/query/bounds.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const body = (text: string): string[] => [
  '石湾县发展和改革局关于2024年上半年重点工程进展情况的通报',
  '各乡镇人民政府，县直有关部门：',
  '上半年全县共安排重点工程8个，计划总投资31000万元，完成投资16120万元。',
  text,
  '附件：2024年上半年重点工程进展情况表',
  '石湾县发展和改革局',
  '2024年7月9日',
  '== 附件｜2024年上半年重点工程进展情况表',
  '序号|工程名称|建设单位|计划总投资（万元）|完成投资（万元）|完成率|审批用时（小时）|进展',
  '1|城东污水管网|县住建局|6000|3900|65.0%|12|在建',
  '2|白沙河治理|县水利局|5000|2500|50.0%|30|在建',
  '3|石湾镇卫生院|县卫健局|1800|1710|95.0%|20|已完工',
  '4|南岭水库加固|县水利局|8200|3690|45.0%|48|在建',
  '5|老旧小区改造|县住建局|4300|2150|50.0%|24|在建',
  '6|实验小学分校|县教育局|3500|1400|40.0%|36|在建',
  '7|镇村道路养护|县交通局|1200|600|50.0%|8|在建',
  '8|敬老院改造|县民政局|1000|170|17.0%|16|停工',
];

/** What is asked or called wrong of the sentence that is added. */
function told(text: string): string[] {
  return checkDocument(documentOfFixture(body(text)))
    .filter(({ severity, place }) => severity !== 'hint' && place?.paragraph === 3)
    .map(({ message }) => message);
}

const rules: readonly (readonly [string, string, string, string])[] = [
  ['money bounds rows by its unit, whatever the head counts in', '计划总投资5000万元以上的工程3个。', '3个', '4个'],
  ['what rows within a bound come to', '计划总投资5000万元以上的工程完成投资10090万元。', '10090万', '10080万'],
  ['hours bound rows', '审批用时24小时以内的工程5个，超过24小时的3个。', '3个', '4个'],
  ['a total in a head is named without the word', '计划投资2000万元以下的工程3个。', '3个', '2个'],
  [
    'a bound goes on with the column of the sentence before',
    '完成率超过50%的工程2个；40%至50%之间的2个；不足40%的1个。',
    '1个',
    '2个',
  ],
  ['just so many is both ends', '审批用时为24小时的项目有1个。', '1个', '2个'],
  ['both ends of a range are read together', '完成率在40%以上不足50%的工程2个。', '2个', '3个'],
];

test.each(rules)('%s', (_, right, said, wrong) => {
  expect(told(right)).toEqual([]);
  const at = right.lastIndexOf(said);
  expect(told(`${right.slice(0, at)}${wrong}${right.slice(at + said.length)}`)).not.toEqual([]);
});

test.each([
  ['6至10个工作日答复的12件', 600, 1000, 'atMost'],
  ['10家以上不足20家的单位3个', 1000, 2000, 'below'],
  ['80分以上不满85分的有11个', 8000, 8500, 'below'],
  ['5件至9件的单位4个', 500, 900, 'atMost'],
])('%s has two ends', (text, from, to, kind) => {
  const [limit] = boundsIn(text);
  expect([limit?.[0].value, limit?.[1]?.value, limit?.[1]?.bound]).toEqual([from, to, kind]);
});

test.each(['平均用时12小时', '共投入5000万元', '第3至5名的单位'])('%s is no bound', (text) => {
  expect(boundsIn(text)).toEqual([]);
});
