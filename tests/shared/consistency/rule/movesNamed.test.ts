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
      '单位|门诊情况|>|>|住院情况|>|>',
      '^|门诊人次|上年同期|增长率|出院人次|上年同期|增长率',
      '东街医院|3560|3528|0.9%|410|420|-2.4%',
      '西街医院|2121|2242|-5.4%|380|400|-5.0%',
      '南街医院|1216|1312|-7.3%|150|160|-6.3%',
      '北街医院|2240|2100|6.7%|260|250|4.0%',
    ]),
  )
    .filter(({ rule }) => rule === 'direction')
    .map(({ found }) => found);

test('those that are named have gone the way that the table prints of what is said', () => {
  expect(told('西街医院、南街医院2家医院门诊人次同比下降。')).toEqual([]);
  expect(told('西街医院、南街医院2家医院门诊人次同比增长。')).toEqual(['“西街医院”、“南街医院”']);
  expect(told('东街医院、西街医院、南街医院3家医院出院人次同比下降。')).toEqual([]);
});

test('what is said of two numbers holds of both, for each that is named', () => {
  expect(told('西街医院、南街医院门诊、出院人次均下降。')).toEqual([]);
  expect(told('东街医院、南街医院门诊、出院人次均下降。')).toEqual(['“东街医院”']);
  expect(told('北街医院门诊、出院人次均未下降。')).toEqual([]);
});
