import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const body = (text: string): string[] => [
  '清河县人民政府办公室关于2024年上半年会议出勤和考评情况的通报',
  '上半年共考评8个单位。',
  text,
  '== 附件｜2024年上半年会议出勤和考评情况表',
  '单位|应到（人次）|实到（人次）|出勤率|创新加分|上半年得分|上年同期得分|增减',
  '县发改局|10|10|100.0%|1|90|88|2',
  '县财政局|12|12|100.0%|0|85|86|-1',
  '县教育局|14|13|92.9%|2|92|90|2',
  '县司法局|8|7|87.5%|0|81|80|1',
  '县水利局|9|9|100.0%|3|88|87|1',
  '县民政局|10|8|80.0%|0|79|83|-4',
  '县交通局|11|10|90.9%|1|84|80|4',
  '县审计局|6|5|83.3%|2|86|85|1',
];

function told(text: string): string[] {
  return checkDocument(documentOfFixture(body(text)))
    .filter(({ severity, place }) => severity !== 'hint' && place?.paragraph === 2)
    .map(({ message }) => message);
}

const rules: readonly (readonly [string, string, string, string])[] = [
  ['who was there', '县发改局、县财政局、县水利局3个单位应到人员全部出席。', '全部出席', '均未出席'],
  ['points that are given', '县财政局、县司法局、县民政局3个单位均未获得加分。', '均未', '全部'],
  ['beside the year before', '县财政局、县民政局2个单位得分低于上年同期。', '低于', '高于'],
  ['and how many they are', '县财政局、县民政局2个单位得分低于上年同期。', '2个', '3个'],
];

test.each(rules)('a state of those that are named is held to their rows: %s', (_, right, said, wrong) => {
  expect(told(right)).toEqual([]);
  expect(told(right.replace(said, wrong))).not.toEqual([]);
});

test('of those that are named a conclusion is said beside what was found, and each is held to the rows', () => {
  const found = (text: string): string[] =>
    checkDocument(
      documentOfFixture([
        '清河县民政局关于养老机构检查情况的通报',
        '各养老机构：',
        text,
        '== 附件｜养老机构检查情况表',
        '机构名称|发现问题数|检查结论',
        '白沙敬老院|0|合格',
        '城关敬老院|0|合格',
        '康乐养老公寓|3|限期整改',
        '长青养老院|2|限期整改',
        '柳溪敬老院|4|停业整顿',
        '石湾敬老院|1|限期整改',
        '福寿园养老院|5|停业整顿',
      ]),
    )
      .filter(({ rule }) => rule === 'names-by-meaning')
      .map(({ message }) => message);
  const text = '白沙敬老院、城关敬老院2家机构未发现问题，检查结论为“合格”。';
  expect(found(text)).toEqual([]);
  expect(found(text.replace('合格', '停业整顿'))).toHaveLength(1);
  const few = '康乐养老公寓、长青养老院、石湾敬老院3家机构发现问题较少，结论为“限期整改”。';
  expect(found(few)).toEqual([]);
  expect(found(few.replace('长青养老院', '福寿园养老院'))).toHaveLength(1);
});
