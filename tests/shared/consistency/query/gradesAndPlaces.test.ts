import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const body = (text: string): string[] => [
  '永兴县人民政府办公室关于2024年度政务公开考核结果的通报',
  '各乡镇人民政府，县政府各部门：',
  '县教育局得分最高，为95.7分；龙潭乡得分最低，为63.2分。优秀3个、良好3个、合格1个、不合格1个。',
  text,
  '附件：2024年度政务公开考核得分表',
  '永兴县人民政府办公室',
  '2025年1月20日',
  '== 附件｜2024年度政务公开考核得分表',
  '名次|单位|类别|公开（60分）|平台（40分）|总分|等次',
  '1|县教育局|部门|57.7|38.0|95.7|优秀',
  '2|县财政局|部门|55.1|35.2|90.3|优秀',
  '3|太和镇|乡镇|50.4|36.2|86.6|优秀',
  '4|县水利局|部门|51.0|33.1|84.1|良好',
  '5|红岩乡|乡镇|48.4|33.5|81.9|良好',
  '6|平安镇|乡镇|45.2|32.6|77.8|良好',
  '7|县林业局|部门|42.0|28.3|70.3|合格',
  '8|龙潭乡|乡镇|37.1|26.1|63.2|不合格',
];

/** What is asked or called wrong of the sentence that is added. */
function told(text: string): string[] {
  return checkDocument(documentOfFixture(body(text)))
    .filter(({ severity, place }) => severity !== 'hint' && place?.paragraph === 3)
    .map(({ message }) => message);
}

const rules: readonly (readonly [string, string, string, string])[] = [
  ['a grade and more is it with the better ones', '良好以上等次的单位共6个。', '6个', '5个'],
  ['which may be said with 及', '评定为良好及以上的6个。', '6个', '7个'],
  ['or downwards', '合格及以下等次的有2个。', '2个', '3个'],
  ['a bare share is of what was counted right before', '良好以上等次的单位共6个，占75.0%。', '75.0%', '77.0%'],
  ['who is among the first so many', '排名前5位的单位中，乡镇有2个，部门有3个。', '有2个', '有4个'],
  ['and by name', '排名前5位的单位中有部门3个，分别是县教育局、县财政局、县水利局。', '县水利局', '县林业局'],
  ['whose score it is may stand behind it in brackets', '最低分63.2分（龙潭乡）。', '龙潭乡', '平安镇'],
];

test.each(rules)('%s', (_, right, said, wrong) => {
  expect(told(right)).toEqual([]);
  const at = right.lastIndexOf(said);
  expect(told(`${right.slice(0, at)}${wrong}${right.slice(at + said.length)}`)).not.toEqual([]);
});

const plain: readonly (readonly [string, string])[] = [
  [
    'what stands behind a bracket is not of who stands in it',
    '最高分95.7分（县教育局），最低分63.2分（龙潭乡），相差32.5分。',
  ],
  ['how many numbers follow is no number of his', '太和镇两项指标分别得50.4分、36.2分，总分86.6分。'],
  [
    'scores of several are not added up',
    '排名前三的是县教育局、县财政局、太和镇，得分分别为95.7分、90.3分、86.6分；后三位的是龙潭乡、县林业局、平安镇，得分分别为63.2分、70.3分、77.8分。',
  ],
];

test.each(plain)('%s', (_, text) => {
  expect(told(text)).toEqual([]);
});

test('points added and taken off are those of their columns', () => {
  const toldOf = (text: string): string[] =>
    checkDocument(
      documentOfFixture([
        '永兴县人民政府关于2024年度综合考核结果的通报',
        '各乡镇人民政府：',
        text,
        '永兴县人民政府',
        '2025年1月20日',
        '== 附件｜2024年度综合考核结果',
        '排名|单位|基础分|加分|扣分|最后得分',
        '1|县教育局|90|2|0|92',
        '2|平安镇|88|3|1|90',
        '3|太和镇|85|0|2|83',
        '4|红岩乡|80|1|3|78',
      ]),
    )
      .filter(({ severity, place }) => severity !== 'hint' && place?.paragraph === 2)
      .map(({ message }) => message);
  expect(toldOf('平安镇基础分88分，加3分，扣1分，最后得分90分。')).toEqual([]);
  expect(toldOf('平安镇基础分88分，加3分，扣2分，最后得分90分。')).not.toEqual([]);
});
