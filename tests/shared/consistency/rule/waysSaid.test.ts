import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const told = (text: string) =>
  checkDocument(
    documentOfFixture([
      '清河县卫生健康局关于2031年三季度医疗服务情况的通报',
      '各医疗机构：',
      text,
      '附件：医疗服务情况表',
      '清河县卫生健康局',
      '2031年10月12日',
      '== 附件｜医疗服务情况表',
      '单位|出院人次|上年同期|增长率',
      '东街医院|3560|3528|0.9%',
      '西街医院|2121|2242|-5.4%',
      '南街医院|1316|1312|0.3%',
      '合计|6997|7082|-1.2%',
    ]),
  )
    .filter(({ rule }) => rule === 'direction')
    .map(({ claimed, found }) => [claimed, found]);

test('a rate of change goes the way that the table prints it', () => {
  expect(told('出院总量6997人次，同比下降1.2%。')).toEqual([]);
  expect(told('出院总量6997人次，同比增长1.2%。')).toEqual([['增长', '下降']]);
  expect(told('东街医院出院人次同比增长0.9%。')).toEqual([]);
});

test('two numbers that are said go the way that is said of them', () => {
  expect(told('床位总量4386张，上年同期4211张，同比增长4.2%。')).toEqual([]);
  expect(told('床位总量4386张，上年同期4211张，同比下降4.2%。')).toEqual([['下降', '增长']]);
});

test('what is above or below the whole is so by the rate that the whole has', () => {
  const text = (way: string) => `全县满意率93.9%。其中三级医院回访80人，满意率86.8%，${way}全县平均水平。`;
  expect(told(text('低于'))).toEqual([]);
  expect(told(text('高于'))).toEqual([['高于', '低于']]);
});

test('of two that are listed, one is above the other as their numbers are', () => {
  const text = (way: string) => `门诊、住院满意率分别为90.6%和94.8%，门诊${way}于住院4.2个百分点。`;
  expect(told(text('低'))).toEqual([]);
  expect(told(text('高'))).toEqual([['高', '减少']]);
});
