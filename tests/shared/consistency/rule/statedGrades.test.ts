import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const wrongGrades = (rows: readonly string[], note = '', text = '') =>
  checkDocument(
    documentOfFixture([
      '清河县人民政府办公室关于上半年考核情况的通报',
      '现将考核情况通报如下。',
      text,
      '== 附件1｜考核结果表',
      ...rows,
      note,
    ]),
  )
    .filter(({ rule }) => rule === 'stated-grade')
    .map(({ claimed, found }) => [claimed, found]);

const grades = (grade: string) => [
  '单位|服务得分|总分|等次',
  '东街镇|48|95.5|优秀',
  `西街镇|45|91.0|${grade}`,
  '南街镇|44|88.2|良好',
  '北街镇|46|85.0|良好',
  '中街镇|40|80.3|一般',
  '上街镇|39|79.3|一般',
  '下街镇|38|78.3|一般',
];
const accounts = (verdict: string, last = '合格') => [
  '账号|发布（条）|最长未更新（天）|互动功能|结果',
  '清河发布|91|2|有|合格',
  '东街发布|33|6|有|合格',
  `西街发布|3|29|有|${verdict}`,
  '南街发布|68|12|无|不合格',
  `北街发布|56|11|有|${last}`,
];

test('a grade is the one that a note gives to such a score', () => {
  const note = '~ 注：92分（含）以上为优秀，85分（含）至92分为良好，不足85分为一般。';
  expect(wrongGrades(grades('良好'), note)).toEqual([]);
  expect(wrongGrades(grades('优秀'), note)).toEqual([['优秀', '为“良好”']]);
  expect(wrongGrades(grades('一般'), note)).toEqual([['一般', '为“良好”']]);
});

test('or the text gives', () => {
  const text = '按照评估规则，总分92分（含）以上为优秀，85分（含）至92分为良好，不足85分为一般。';
  expect(wrongGrades(grades('良好'), '', text)).toEqual([]);
  expect(wrongGrades(grades('优秀'), '', text)).toEqual([['优秀', '为“良好”']]);
});

test('a verdict holds where one of the grounds that a note states does, and only there', () => {
  const note = '~ 注：最长未更新14天及以上，或未提供互动功能的，评定为不合格。';
  expect(wrongGrades(accounts('不合格'), note)).toEqual([]);
  expect(wrongGrades(accounts('合格'), note)).toEqual([['合格', '为“不合格”']]);
  expect(wrongGrades(accounts('不合格', '不合格'), note)).toEqual([['不合格', '不是“不合格”']]);
});

test('a scale that the rows do not follow is another table’s', () => {
  const note = '~ 注：60分以上为优秀，50分至60分为良好，不足50分为一般。';
  expect(wrongGrades(grades('良好'), note)).toEqual([]);
});

test('the numeral of an item of a note is no part of the points behind it', () => {
  const note = '~ 注：1. 按得分排名。2. 92分及以上为优秀，85分及以上不足92分为良好，不足85分为一般。';
  expect(wrongGrades(grades('良好'), note)).toEqual([]);
  expect(wrongGrades(grades('优秀'), note)).toEqual([['优秀', '为“良好”']]);
});

test('how many problems a verdict is for may be a span, and none', () => {
  const note = '~注：未发现问题的结论为“合格”，发现1至3个问题的为“限期整改”，发现4个及以上的为“约谈并限期整改”。';
  const rows = (verdict: string) => [
    '机构|发现问题数|检查结论',
    '社会福利中心|3|限期整改',
    '中心敬老院|0|合格',
    `颐安护理院|4|${verdict}`,
    '长青养老院|1|限期整改',
    '康乐公寓|5|约谈并限期整改',
    '和孝居|2|限期整改',
  ];
  expect(wrongGrades(rows('约谈并限期整改'), note)).toEqual([]);
  expect(wrongGrades(rows('限期整改'), note)).toEqual([['限期整改', '为“约谈并限期整改”']]);
});
