import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

/** What is asked or called wrong of a text beside a table of kinds. */
const told = (text: string): string[] =>
  checkDocument(
    documentOfFixture([
      '东岭街道办事处关于2025年10月网格上报事件情况的通报',
      '各社区：',
      text,
      '附件：2025年10月各类事件情况表',
      '东岭街道办事处',
      '2025年11月5日',
      '== 附件｜2025年10月各类事件情况表',
      '类别|9月（件）|10月（件）',
      '环境卫生|210|215',
      '矛盾纠纷|120|128',
      '安全隐患|143|142',
      '合计|473|485',
    ]),
  ).map(({ claimed }) => claimed);

const total = '10月份，6个社区的42个网格共上报事件485件，较9月增加12件。';
const kinds = '其中环境卫生类215件，矛盾纠纷类128件，安全隐患类142件。';

test('communities are no sum of what they have reported', () => {
  expect(told(`${total}${kinds}`)).toEqual([]);
  expect(told(`${total}${kinds}`.replace('485件', '458件'))).toContain('458件');
});

test('that a unit has most is not held to a table of kinds', () => {
  expect(told(`${total}东湖社区上报最多，为120件。`)).toEqual([]);
  expect(told(`${total}${kinds}环境卫生类上报最多，为251件。`)).toContain('251件');
});
