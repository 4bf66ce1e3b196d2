import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const told = (text: string) =>
  checkDocument(
    documentOfFixture([
      '云河县数据局关于2031年10月份热线办理情况的通报',
      '各乡镇，各部门：',
      '10月份，6件诉求超期办结，其中城关镇3件、河口镇3件。',
      text,
      '附件：10月份超期办结诉求明细表',
      '云河县数据局',
      '2031年11月12日',
      '== 附件｜10月份超期办结诉求明细表',
      '序号|承办单位|诉求内容|应办结日期|实际办结日期|超期天数',
      '1|城关镇|下水管道堵塞|10月12日|10月14日|2',
      '2|城关镇|占道经营|10月12日|10月19日|7',
      '3|城关镇|村道破损|10月16日|10月26日|10',
      '4|河口镇|垃圾清运不及时|10月28日|11月2日|5',
      '5|河口镇|流动摊贩|10月30日|11月2日|3',
      '6|河口镇|油烟扰民|10月18日|10月24日|6',
    ]),
  )
    .filter(({ severity }) => severity !== 'hint')
    .map(({ claimed, found }) => [claimed, found]);

test('days that bound are called 日 as well as 天, and 超期时间 is the column of days', () => {
  for (const words of [
    '超期时间超过5天的有#件',
    '#件超期超过5日',
    '超期时间超过5日的有#件',
    '其中超期6日及以上的#件',
  ]) {
    expect(told(`${words.replace('#', '3')}。`)).toEqual([]);
    expect(told(`${words.replace('#', '4')}。`)).toContainEqual(['4件', '3件']);
  }
});

test('the month of a list is all of it, on whatever days its matters fell due', () => {
  expect(told('10月份受理的诉求中，有6件超期办结，其中超期5天以上（含5天）的4件。')).toEqual([]);
  expect(told('10月份受理的诉求中，有6件超期办结，其中超期5天以上（含5天）的3件。')).toContainEqual(['3件', '4件']);
});
