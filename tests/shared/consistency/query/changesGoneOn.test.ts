import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const told = (...paragraphs: string[]): string[][] =>
  checkDocument(
    documentOfFixture([
      '清河市城市管理办公室关于2024年8月案件办理情况的通报',
      '8月共立案1145件，其中暴露垃圾343件、占道经营426件、井盖破损200件、路灯故障176件。',
      ...paragraphs,
      '附件：1. 8月份案件分类统计表',
      '2. 上半年代办事项月度情况表',
      '清河市城市管理办公室',
      '2024年9月12日',
      '== 附件1｜8月份案件分类统计表',
      '大类|小类|8月立案（件）|7月立案（件）',
      '事件|暴露垃圾|343|301',
      '^|占道经营|426|516',
      '部件|井盖破损|200|190',
      '^|路灯故障|176|160',
      '合计|>|1145|1167',
      '== 附件2｜上半年代办事项月度情况表',
      '月份|代办事项（项）',
      '1月|8',
      '2月|12',
      '3月|8',
      '4月|10',
      '5月|11',
      '6月|9',
    ]),
  )
    .filter(({ severity }) => severity !== 'hint')
    .map(({ rule, claimed }) => [rule, claimed]);

const kinds = (change: string): string => `其中事件类769件，占67.2%；部件类376件，占32.8%，环比${change}。`;

test('what a number is compared with goes on from the number before its share', () => {
  expect(told(kinds('增长7.4%'))).toEqual([]);
  expect(told(kinds('增长8.4%'))).toEqual([['annex-query', '8.4%']]);
  expect(told(kinds('下降7.4%'))).toEqual([['direction', '下降']]);
});

test('and with another period of a table of months', () => {
  const quarters = (change: string): string => `上半年代办事项58项，其中二季度代办30项，比一季度${change}。`;
  expect(told(quarters('增长7.1%'))).toEqual([]);
  expect(told(quarters('下降7.1%'))).toEqual([['direction', '下降']]);
});
