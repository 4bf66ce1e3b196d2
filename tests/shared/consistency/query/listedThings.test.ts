import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const body = (text: string): string[] => [
  '永兴县人民政府办公室关于政府网站检查情况的通报',
  '各乡镇人民政府，县政府各部门：',
  '本次检查共发现问题14个，涉及5个单位。其中信息更新不及时6个、链接无法访问5个、错敏词3个。',
  text,
  '附件：检查发现问题清单',
  '永兴县人民政府办公室',
  '2025年10月15日',
  '== 附件｜检查发现问题清单',
  '序号|单位|问题类型|整改情况',
  '1|县教育局|信息更新不及时|已整改',
  '2|县教育局|信息更新不及时|整改中',
  '3|县教育局|链接无法访问|已整改',
  '4|县教育局|链接无法访问|已整改',
  '5|县教育局|错敏词|已整改',
  '6|县财政局|信息更新不及时|已整改',
  '7|县财政局|信息更新不及时|整改中',
  '8|县财政局|链接无法访问|已整改',
  '9|县民政局|链接无法访问|已整改',
  '10|县民政局|错敏词|整改中',
  '11|平安镇|信息更新不及时|已整改',
  '12|平安镇|链接无法访问|整改中',
  '13|太和镇|信息更新不及时|已整改',
  '14|太和镇|错敏词|已整改',
];

/** What is asked or called wrong of the sentence that is added. */
function told(text: string): string[] {
  return checkDocument(documentOfFixture(body(text)))
    .filter(({ severity, place }) => severity !== 'hint' && place?.paragraph === 3)
    .map(({ message }) => message);
}

const rules: readonly (readonly [string, string, string, string])[] = [
  ['the rows of a list are what its title says', '发现的14个问题分为3类。', '14个', '15个'],
  ['into so many kinds they part', '发现的14个问题分为3类。', '3类', '4类'],
  ['which may be said in other words', '14个问题归纳为3种。', '3种', '5种'],
  ['a kind of units has so many of them, however far it is off', '乡镇共发现问题4个。', '4个', '11个'],
  ['the other kind goes on', '乡镇发现问题4个，部门10个。', '部门10个', '部门11个'],
  ['so many come on each unit', '平均每个单位2.8个问题。', '2.8个', '2.9个'],
  ['or on the mean unit', '各单位平均2.8个问题。', '2.8个', '3.8个'],
  ['the rate is that of the rows that are so', '已整改10个，整改率71.4%。', '71.4%', '72.4%'],
  [
    'of a list behind a name each is of it',
    '县教育局有信息更新不及时2个、链接无法访问2个、错敏词1个。',
    '词1个',
    '词3个',
  ],
];

test.each(rules)('%s', (_, right, said, wrong) => {
  expect(told(right)).toEqual([]);
  const at = right.lastIndexOf(said);
  expect(told(`${right.slice(0, at)}${wrong}${right.slice(at + said.length)}`)).not.toEqual([]);
});

test('what is done and what is open need no whole in the text where the list has both', () => {
  expect(told('截至目前，已整改10个，整改率71.4%，仍有4个正在整改。')).toEqual([]);
});
