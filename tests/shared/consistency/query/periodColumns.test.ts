import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const body = (text: string): string[] => [
  '临川县人民政府办公室关于2024年政务信息报送情况的通报',
  '各乡镇人民政府，县直有关部门：',
  '2024年，全县共报送信息1214条，采用379条。',
  text,
  '附件：1. 2024年分季度报送情况表',
  '2. 2024年12月各单位承办情况表',
  '临川县人民政府办公室',
  '2025年1月10日',
  '== 附件1｜2024年分季度报送情况表',
  '季度|报送数（条）|采用数（条）|采用率',
  '一季度|282|106|37.6%',
  '二季度|402|98|24.4%',
  '三季度|226|75|33.2%',
  '四季度|304|100|32.9%',
  '合计|1214|379|31.2%',
  '== 附件2｜2024年12月各单位承办情况表',
  '序号|单位|承办量（件）|>|>|未办结（件）|办理时限（件）|>',
  '^|^|12月|11月|增减|^|5个工作日内|6至10个工作日',
  '1|石湾镇|81|71|10|1|40|41',
  '2|白沙乡|98|95|3|0|60|38',
  '3|县住建局|130|167|-37|3|50|80',
  '4|县教育局|54|31|23|0|30|24',
  '5|县水利局|77|70|7|0|52|25',
  '合计|>|440|434|6|4|232|208',
];

/** What is asked or called wrong of the sentence that is added. */
function told(text: string): string[] {
  return checkDocument(documentOfFixture(body(text)))
    .filter(({ severity, place }) => severity !== 'hint' && place?.paragraph === 3)
    .map(({ message }) => message);
}

const rules: readonly (readonly [string, string, string, string])[] = [
  [
    'quarters of a list are told each in its turn',
    '分季度看，一、二、三季度分别报送282条、402条、226条。',
    '402条',
    '320条',
  ],
  ['so are those of a range', '一至四季度分别采用106条、98条、75条、100条。', '75条', '57条'],
  ['half a year is two quarters of a table', '上半年报送684条，采用204条，下半年报送530条。', '530条', '503条'],
  ['a head over months is what it is now', '2个乡镇承办179件。', '179件', '197件'],
  ['and its mean and who is above it', '平均每个单位承办88件，2个单位高于平均数。', '2个', '4个'],
  ['a length of time is what a column is called', '5个工作日内办理232件。', '232件', '223件'],
  ['what a column is called denies nothing', '5个单位承办440件，尚有4件未办结。', '4件', '14件'],
];

test.each(rules)('%s', (_, right, said, wrong) => {
  expect(told(right)).toEqual([]);
  const at = right.lastIndexOf(said);
  expect(told(`${right.slice(0, at)}${wrong}${right.slice(at + said.length)}`)).not.toEqual([]);
});
