import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

function told(text: string): string[] {
  return checkDocument(
    documentOfFixture([
      '松原区行政审批服务局关于2025年第一季度差评办理情况的通报',
      '各有关单位：',
      '第一季度共收到差评5件，平均用时4.4天，其中办理结果为属实的3件、不属实的2件。',
      text,
      '附件：差评办理明细表',
      '松原区行政审批服务局',
      '2025年4月10日',
      '== 附件｜差评办理明细表',
      '序号|评价日期|被评单位|核实结果|办结日期|用时（天）',
      '1|1月14日|城西街道|不属实|1月16日|2',
      '2|1月15日|城东街道|属实|1月23日|8',
      '3|2月9日|城西街道|属实|2月13日|4',
      '4|2月10日|城东街道|属实|2月11日|1',
      '5|2月25日|城南街道|不属实|3月4日|7',
    ]),
  )
    .filter(({ severity, place }) => severity !== 'hint' && place?.paragraph === 3)
    .map(({ claimed, found }) => `${claimed}: ${found}`);
}

test('what was received on a day is the row of that day', () => {
  expect(told('城东街道1月15日收到的差评，8天后才办结。')).toEqual([]);
  expect(told('城东街道1月15日收到的差评，18天后才办结。')).toEqual(['18天: 8天']);
});
