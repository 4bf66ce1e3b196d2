import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

function told(text: string): string[] {
  const lines = [
    '松原县人民政府办公室关于2024年信息采用情况的通报',
    '各乡镇人民政府，县直有关部门：',
    text,
    '附件：2024年各季度信息采用情况表',
    '松原县人民政府办公室',
    '2025年1月15日',
    '== 附件｜2024年各季度信息采用情况表',
    '季度|报送（条）|县级采用（条）|市级采用（条）',
    '一季度|120|60|4',
    '二季度|118|66|7',
    '三季度|131|58|9',
    '四季度|140|71|12',
  ];
  return checkDocument(documentOfFixture(lines))
    .filter(({ rule, place }) => rule === 'direction' && place?.paragraph === 2)
    .map(({ severity }) => severity);
}

const statements: readonly (readonly [string, string, string, string])[] = [
  ['what a number has become', '超期未办的任务由16项减少到14项。', '减少', '增加'],
  ['from one rate to another', '满意率从92.1%提高到95.3%。', '提高', '下降'],
  ['a rate of change over a number that is said', '全年报送509条，较上年的472条增长7.84%。', '增长', '下降'],
  ['one of two that were named', '部门满意率98.6%、乡镇97.9%，乡镇比部门低0.7个百分点。', '低', '高'],
  ['the former and the latter', '网站合格率96.3%，新媒体合格率95.2%，前者比后者高1.1个百分点。', '高', '低'],
  ['what is the sum of what was said', '1月10件、2月12件、3月9件、4月20件，二季度43件，比一季度多12件。', '多', '少'],
  ['the course of a column by quarters', '市级采用量逐季上升。', '上升', '下降'],
];

test.each(statements)('up and down go as the numbers do: %s', (_, right, word, other) => {
  expect(told(right)).toEqual([]);
  const at = right.lastIndexOf(word);
  expect(told(`${right.slice(0, at)}${other}${right.slice(at + word.length)}`)).not.toEqual([]);
});

test('a course that the rows do not have is wrong either way', () => {
  expect(told('县级采用量逐季上升。')).toEqual(['error']);
  expect(told('县级采用量逐季下降。')).toEqual(['error']);
});

test('a change over what is not said is left in peace', () => {
  expect(told('全年接待群众来访较上年的88批下降10.2%。')).toEqual([]);
  expect(told('处理时限由5天调整为3天，平均用时减少2天。')).toEqual([]);
});

test('what went up and what went down are held to how many of such the paper has counted', () => {
  const told = (text: string): string[] =>
    checkDocument(readParagraphs([text]))
      .filter(({ rule }) => rule === 'opposites')
      .map(({ found }) => found);
  const text = '诉求共涉及11个类别，由12个单位承办。与上月相比，6个类别上升、5个类别下降。';
  expect(told(text)).toEqual([]);
  expect(told(text.replace('6个类别上升', '7个类别上升'))).toEqual(['12个']);
});
