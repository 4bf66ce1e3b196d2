import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const body = (text: string): string[] => [
  '青川县2024年政务公开评估情况通报',
  '各乡镇人民政府，县直各部门：',
  '对8个单位进行了评估，共受理申请128件，全县平均得分78.5分。',
  text,
  '附件：2024年政务公开评估结果',
  '青川县人民政府办公室',
  '2024年12月30日',
  '== 附件｜2024年政务公开评估结果',
  '序号|单位|受理申请（件）|按期办结（件）|按期办结率|平均用时（工作日）|加分|总分',
  '1|城关镇|20|18|90.0%|3.2|2|92',
  '2|白沙镇|10|7|70.0%|5.0|0|81',
  '3|柳溪乡|8|8|100.0%|1.5|1|77',
  '4|石湾镇|25|20|80.0%|6.4|0|60',
  '5|县教育局|30|27|90.0%|2.8|3|95',
  '6|县民政局|12|9|75.0%|4.6|0|71',
  '7|县财政局|15|12|80.0%|3.9|1|88',
  '8|县水利局|8|5|62.5%|7.1|0|64',
];

/** What is asked or called wrong of the sentence that is added. */
function told(text: string): string[] {
  return checkDocument(documentOfFixture(body(text)))
    .filter(({ severity, place }) => severity !== 'hint' && place?.paragraph === 3)
    .map(({ message }) => message);
}

const rules: readonly (readonly [string, string, string, string])[] = [
  ['who is so far below the mean', '石湾镇得分最低，比全县平均水平低18.5分。', '18.5分', '16.5分'],
  ['who is so far behind the first', '县民政局得分偏低，与第一名相差24分。', '24分', '26分'],
  ['the first and the last are so far apart', '从总分看，第一名与最后一名相差35分。', '35分', '38分'],
  ['so they are in short', '县教育局得分最高，首尾相差35分。', '35分', '36分'],
  ['of a kind of units its own', '乡镇得分参差不齐，首尾相差32分。', '32分', '42分'],
  ['one unit beside another', '县教育局总分比县财政局高7分。', '7分', '9分'],
  ['a second one beside it', '县教育局总分比县财政局高7分，比末位的石湾镇高35分。', '35分', '53分'],
  ['above the mean by so much', '县教育局总分95分，高于全县平均水平16.5分。', '16.5分', '18.5分'],
  ['above the mean and not below it', '县教育局总分95分，高于全县平均水平16.5分。', '高于', '低于'],
  ['rates are so many points apart', '柳溪乡按期办结率比县水利局高37.5个百分点。', '37.5个', '35.7个'],
  ['one column beside another', '受理申请比按期办结多22件。', '22件', '23件'],
  ['one column beside another of one unit', '石湾镇按期办结比受理申请少5件。', '5件', '6件'],
  ['working days are those of their column', '平均用时最短的是柳溪乡，为1.5个工作日。', '1.5个', '2.5个'],
];

test.each(rules)('%s', (_, right, said, wrong) => {
  expect(told(right)).toEqual([]);
  const at = right.lastIndexOf(said);
  const found = told(`${right.slice(0, at)}${wrong}${right.slice(at + said.length)}`);
  expect(found).not.toEqual([]);
});

test('of a kind of rows the lowest is the lowest kind, not the lowest row', () => {
  const lines = (said: string): string[] => [
    '青川县2024年民生实事进展情况通报',
    '各乡镇人民政府：',
    '全县6个子项目计划投资900万元，完成745万元，完成率82.8%。环境整治计划200万元，优质教育计划400万元。',
    `3类实事中，“优质教育”（70.0%）低于序时进度。其中“环境整治”完成率最高，与最低的相差${said}个百分点。`,
    '附件：2024年民生实事进展情况表',
    '青川县人民政府办公室',
    '2024年12月30日',
    '== 附件｜2024年民生实事进展情况表',
    '序号|实事类别|子项目|计划（万元）|完成（万元）|完成率',
    '1|环境整治|公厕改造|100|100|100.0%',
    '2|^|垃圾分类|200|190|95.0%',
    '3|优质教育|食堂改造|100|40|40.0%',
    '4|^|校园扩建|300|240|80.0%',
    '5|住房改善|加装电梯|100|90|90.0%',
    '6|^|危房改造|100|85|85.0%',
  ];
  const found = (said: string) =>
    checkDocument(documentOfFixture(lines(said))).filter(({ place }) => place?.paragraph === 3);
  expect(found('26.7')).toEqual([]);
  expect(found('27.6').map((each) => each.found)).toEqual(['26.67个百分点']);
});

test('none of a list of the sentence before is who is compared', () => {
  const of = (by: string): string[] =>
    told(`县直部门共受理65件。县教育局、县民政局、县水利局、县财政局4个单位有逾期件；高于乡镇${by}分。`);
  expect(of('2.0')).toEqual([]);
});
