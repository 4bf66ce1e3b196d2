import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const told = (text: string): string[] =>
  checkDocument(
    documentOfFixture([
      '清河县人民政府办公室关于2031年第二季度政务窗口检查情况的通报',
      '各有关单位：',
      text,
      '附件：1. 检查发现问题情况表',
      '2. 差评办理明细表',
      '清河县人民政府办公室',
      '2031年7月12日',
      '== 附件1｜检查发现问题情况表',
      '序号|单位|发现问题（个）|>|>',
      '^|^|服务不规范|材料不全|小计',
      '1|县教育局|2|1|3',
      '2|县民政局|0|0|0',
      '3|县水利局|0|0|0',
      '4|县林业局|1|4|5',
      '合计|>|3|5|8',
      '== 附件2｜差评办理明细表',
      '序号|评价日期|被评窗口|差评原因|办结日期',
      '1|4月14日|医保窗口|服务态度生硬|4月16日',
      '2|5月15日|税务窗口|等候时间过长|5月18日',
      '3|6月21日|公安窗口|等候时间过长|6月22日',
    ]),
  )
    .filter(({ rule, place }) => rule === 'quantifier' && place?.paragraph === 2)
    .map(({ claimed }) => claimed);

test('who is said to have problems has some, and who has none has none', () => {
  expect(told('县民政局、县水利局2家单位均未发现问题。')).toEqual([]);
  expect(told('县民政局、县水利局2家单位均发现问题。')).toEqual(['均发现问题']);
  expect(told('县民政局、县水利局均存在问题。')).toEqual(['均存在问题']);
  expect(told('县教育局、县林业局均存在问题。')).toEqual([]);
  expect(told('县教育局、县林业局均未发现问题。')).toEqual(['均未发现问题']);
});

test('what has the day on which it was done is done', () => {
  expect(told('所有差评均已办理完毕。')).toEqual([]);
  expect(told('所有差评均未办理完毕。')).toEqual(['均未办理完毕']);
  expect(told('所有差评均尚未办结。')).toEqual(['均尚未办结']);
});
