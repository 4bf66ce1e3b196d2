import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const offices = ['县财政局', '县审计局', '县统计局', '县水务局', '县教育局', '县司法局'];
const told = (text: string, size = 6): string[] =>
  checkDocument(
    documentOfFixture([
      '云溪县档案局关于2031年检查情况的通报',
      '各单位：',
      `对全县${size}家单位进行了检查。`,
      text,
      '附件：检查情况表',
      '== 附件｜检查情况表',
      '单位|得分',
      ...offices.map((name, at) => `${name}|${90 - at}`),
    ]),
  )
    .filter(({ message }) => message.includes('一共只有'))
    .map(({ claimed, found }) => `${claimed} ${found}`);

test('some of those that a paper is about are no more than all of them', () => {
  expect(told('借阅不登记，涉及县财政局、县水务局、县教育局等4家单位。')).toEqual([]);
  expect(told('借阅不登记，涉及县财政局、县水务局、县教育局等32家单位。')).toEqual(['32家 6家']);
  expect(told('县财政局、县水务局等14家单位没有登记。')).toEqual(['14家 6家']);
});

test('an annex that lists some of them only does not say how many there are', () => {
  expect(told('借阅不登记，涉及县财政局、县水务局、县教育局等32家单位。', 48)).toEqual([]);
  expect(told('借阅不登记，涉及县财政局、县水务局、县粮食局等32家单位。')).toEqual([]);
});
