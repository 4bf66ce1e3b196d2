import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';

const told = (...texts: string[]) =>
  checkDocument(readParagraphs(texts))
    .filter(({ severity }) => severity !== 'hint')
    .map(({ rule, claimed, found }) => [rule, claimed, found]);

test('a monthly paper opens with the month of its title', () => {
  const title = '县12345热线二月份办理情况通报';
  expect(told(title, '2031年2月，共受理工单95件。')).toEqual([]);
  expect(told(title, '2031年3月，共受理工单95件。')).toEqual([['opening-period', '2031年3月', '二月份']]);
  expect(told('2030年12月热线办理情况通报', '2031年12月，共受理工单95件。')).toEqual([
    ['opening-period', '2031年12月', '2030年12月'],
  ]);
});

test('days, spans of months and what follows later in the text say nothing of the month of the paper', () => {
  expect(told('县12345热线二月份办理情况通报', '3月5日，县政府办检查了12个单位。')).toEqual([]);
  expect(told('县12345热线1—2月份办理情况通报', '2031年2月，共受理工单95件。')).toEqual([]);
});

const openings: readonly (readonly [string, string, string, string])[] = [
  ['a month', '县政务服务局关于2025年5月份热线运行情况的通报', '现将5月份热线运行情况通报如下：', '5月份'],
  [
    'a half of the year',
    '县信访局关于2025年上半年网上信访办理情况的通报',
    '现将2025年上半年办理情况通报如下：',
    '上半年',
  ],
  ['a year', '县政务服务局关于2024年政务服务数据的通报', '现将2024年全县政务服务数据通报如下：', '2024年'],
  ['a quarter', '市政府办关于2024年第三季度网站检查的通报', '近期，对第三季度网站运行情况进行了检查。', '第三季度'],
  ['months from the first', '旗政府办关于2025年1—6月信息发布的通报', '1—6月，各部门发布政务信息3254篇。', '1—6月'],
];
const others: Readonly<Record<string, string>> = {
  '5月份': '6月份',
  上半年: '下半年',
  '2024年': '2025年',
  第三季度: '第二季度',
  '1—6月': '1—9月',
};

test.each(openings)('what the paper announces is of the period of its title: %s', (_, title, text, said) => {
  const rules = (body: string) =>
    told(title, body).filter(([rule]) => /^(?:opening-period|quarter|year)$/u.test(rule ?? ''));
  expect(rules(text)).toEqual([]);
  expect(rules(text.replace(said, others[said] ?? ''))).not.toEqual([]);
});

test('what is planned for another period, or compared with it, is no opening', () => {
  const title = '县信访局关于2025年上半年网上信访办理情况的通报';
  expect(told(title, '现将上半年情况通报如下：', '下半年，将继续加大督办力度。')).toEqual([]);
});
