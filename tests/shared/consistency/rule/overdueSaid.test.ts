import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

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

test('one that is late is so up to the day that a note under the annex names', () => {
  const noted = (text: string) =>
    checkDocument(
      documentOfFixture([
        '清河县关于督办事项办理情况的通报',
        text,
        '2031年11月4日',
        '== 附件｜未办结清单',
        '序号|牵头单位|办结时限|逾期天数',
        '1|甲局|8月20日|61',
        '~ 注：逾期天数从办结时限次日起算，算至2031年10月20日。',
      ]),
    )
      .filter(({ rule }) => rule === 'overdue-days')
      .map(({ claimed, found }) => [claimed, found]);
  expect(noted('甲局牵头的事项应于8月20日前办结，已逾期61天。')).toEqual([]);
  expect(noted('甲局牵头的事项应于8月20日前办结，已逾期65天。')).toEqual([['逾期65天', '61天']]);
});
