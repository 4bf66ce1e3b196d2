import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const table = [
  '附件：1. 网站账号检查情况表',
  '2. 不合格账号清单',
  '清河市人民政府办公室',
  '2024年10月12日',
  '== 附件1｜网站账号检查情况表',
  '地区（单位）|账号数|合格|不合格',
  '东山县|31|29|2',
  '西山县|22|20|2',
  '高新区|14|14|0',
  '市教育局|9|8|1',
  '市民政局|8|6|2',
  '市水利局|6|6|0',
  '合计|90|83|7',
  '== 附件2｜不合格账号清单',
  '序号|账号名称|主办单位|主要问题',
  '1|东山发布|东山县|更新不及时',
  '2|东山文旅|东山县|互动功能不可用',
  '3|西山融媒|西山县|更新不及时',
  '4|西山生活|西山县|更新不及时',
  '5|清河教育|市教育局|互动功能不可用',
  '6|清河民政|市民政局|更新不及时',
  '7|清河福彩|市民政局|更新不及时',
];

const told = (...sentences: readonly string[]): string[] =>
  checkDocument(
    documentOfFixture([
      '清河市人民政府办公室关于2024年第三季度网站账号检查情况的通报',
      '各县（市、区）人民政府，市政府各部门：',
      ...sentences,
      ...table,
    ]),
  )
    .filter(({ severity }) => severity !== 'hint')
    .map(({ message }) => message);

const known = '全市共有账号90个，合格83个，不合格7个。';
const right = [
  known,
  '县（市、区）和高新区账号67个，市直部门账号23个。',
  '因更新不及时不合格的5个，因互动功能不可用不合格的2个。',
  '各主管单位对附件2所列7个账号要逐一整改。',
];

test('what the annexes show by its words is not asked about', () => {
  expect(told(...right)).toEqual([]);
});

test.each([
  ['a kind of units and a unit that words join are one or the other', 1, '67', '68'],
  ['a small count is asked about where nothing gives it and its words nearly do', 2, '的5个', '的4个'],
  ['what an annex lists is all of it', 3, '7个', '9个'],
])('%s', (_, at, said, wrong) => {
  expect(told(...right.with(at, right[at]?.replace(said, wrong) ?? ''))).not.toEqual([]);
});

test('two wrong numbers in a short paper do not silence each other', () => {
  const both = [
    known,
    '县（市、区）和高新区账号68个，市直部门账号23个。',
    '因更新不及时不合格的4个，因互动功能不可用不合格的2个。',
  ];
  expect(told(...both)).toHaveLength(2);
});

test('who is left out is not held to the number of the others', () => {
  expect(told(...right, '东山县以外的单位账号59个。')).toEqual([]);
});

test('a rate that an annex shows does not bear out the numbers beside it', () => {
  const rates = [
    '清河市人民政府办公室关于2024年第三季度解读情况的通报',
    '第三季度，制发政策文件78件，已解读63件，解读率90.0%。',
    '附件：解读情况表',
    '清河市人民政府办公室',
    '2024年10月12日',
    '== 附件｜解读情况表',
    '单位|制发文件（件）|已解读（件）|解读率',
    '市教育局|30|27|90.0%',
    '市民政局|40|36|90.0%',
    '合计|70|63|90.0%',
  ];
  const found = checkDocument(documentOfFixture(rates)).filter(({ severity }) => severity !== 'hint');
  expect(found).not.toEqual([]);
});
