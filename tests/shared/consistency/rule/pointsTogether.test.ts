import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const told = (text: string) =>
  checkDocument(
    documentOfFixture([
      '松原县人民政府办公室关于2024年督办考核的通报',
      '各单位：',
      text,
      '附件：考核得分表',
      '松原县人民政府办公室',
      '2025年1月15日',
      '== 附件｜考核得分表',
      '单位|基础分|推广加分|迟报扣分|得分',
      '县教育局|100|3|0|103',
      '县民政局|100|2|1|101',
      '县水利局|100|0|3|97',
      '柳河镇|100|2|0|102',
      '青石镇|100|0|2|98',
    ]),
  )
    .filter(({ rule }) => rule === 'annex-query')
    .map(({ claimed, found }) => [claimed, found]);

test('points of those that a sentence names add up to what it says', () => {
  expect(told('县教育局、县民政局、柳河镇3个单位获得加分，共加7分。')).toEqual([]);
  expect(told('县教育局、县民政局、柳河镇3个单位获得加分，共加8分。')).toEqual([['8分', '7分']]);
  expect(told('县水利局、青石镇2个单位得分之和仅195分。')).toEqual([]);
  expect(told('县水利局、青石镇2个单位得分之和仅159分。')).toEqual([['159分', '195分']]);
});

test('points of as many as have some add up, too', () => {
  expect(told('3个单位被扣分，累计扣6分。')).toEqual([]);
  expect(told('3个单位被扣分，累计扣9分。')).toEqual([['9分', '6分']]);
});
