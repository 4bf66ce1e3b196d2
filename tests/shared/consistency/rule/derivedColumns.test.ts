import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const told = (text: string, done = '按期办结') =>
  checkDocument(
    documentOfFixture([
      '清河县人民政府办公室关于2031年9月份12345热线诉求办理情况的通报',
      '各有关单位：',
      `9月份全县共受理诉求661件，${done}637件，${done}率96.4%。`,
      text,
      '附件：9月份诉求办理情况统计表',
      '清河县人民政府办公室',
      '2031年10月20日',
      '== 附件｜9月份诉求办理情况统计表',
      `序号|乡镇|受理量（件）|${done}（件）|${done}率`,
      '1|城关镇|195|181|92.8%',
      '2|柳林镇|209|201|96.2%',
      '3|大王庄镇|225|224|99.6%',
      '4|石桥镇|32|31|96.9%',
      '合计|>|661|637|96.4%',
    ]),
  )
    .filter(({ severity, place }) => severity !== 'hint' && place !== null)
    .map(({ severity, claimed, found }) => `${severity} ${claimed} ${found}`);

test('what is left of all that came in is what was late, in whatever word', () => {
  for (const late of ['超期', '逾期', '未按期办结', '超时办结']) {
    expect(told(`${late}最多的是城关镇，共14件。`)).toEqual([]);
    expect(told(`${late}最多的是城关镇，共15件。`)).not.toEqual([]);
    expect(told(`${late}最多的是柳林镇，共8件。`).join()).toContain('柳林镇 城关镇');
  }
  expect(told('超期24件。')).toEqual([]);
  expect(told('超期25件。').join()).toContain('24件');
});

test('what was not done of a whole year is called so without the year', () => {
  expect(told('未办结最多的是城关镇，共14件。', '全年办结')).toEqual([]);
  expect(told('未办结最多的是柳林镇，共8件。', '全年办结').join()).toContain('柳林镇 城关镇');
});

test('what did not pass is 不合格, and who has most of it is told', () => {
  expect(told('不合格最多的是城关镇，共14件。', '合格')).toEqual([]);
  expect(told('不合格最多的是柳林镇，共8件。', '合格').join()).toContain('柳林镇 城关镇');
});
