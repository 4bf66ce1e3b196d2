import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';

const told = (...text: readonly string[]) =>
  checkDocument(
    readParagraphs([
      '清河县关于督办事项办理情况的通报',
      '各乡镇人民政府：',
      ...text,
      '清河县政府督查室',
      '2031年11月4日',
    ]),
  )
    .filter(({ rule }) => rule === 'overdue-days')
    .map(({ claimed, found }) => [claimed, found]);

const late = (days: number) =>
  `甲局牵头的“调整线路”，应于9月1日前办结，已超期60天；乙局牵头的“盘活房产”，应于10月3日前办结，已超期${days}天`;

test('what is not done yet is late up to one day: the one that the paper says, or that most count to', () => {
  expect(told('截至10月31日，2项事项仍未办结。', `${late(28)}。`)).toEqual([]);
  expect(
    told(`${late(28)}；丙局牵头的“逾期交房”，应于9月11日前办结，已超期50天；丁局应于8月25日前办结，已超期67天。`),
  ).toEqual([]);
  expect(
    told(`${late(38)}；丙局牵头的“逾期交房”，应于9月11日前办结，已超期50天；丁局应于8月25日前办结，已超期67天。`),
  ).toEqual([['超期38天', '28天']]);
});

test('what two days show is taken from neither', () => {
  expect(told(`${late(38)}。`)).toEqual([]);
});

test('of two that are late up to different days the one that the paper says is right', () => {
  expect(told('有关数据截至10月31日。', `${late(28)}；丙局应于9月11日前办结，已超期40天。`)).toEqual([
    ['超期40天', '50天'],
  ]);
});
