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

const spans: readonly (readonly [string, string, string])[] = [
  ['2025年第二季度', '现将4月1日至6月30日信息采用情况通报如下：', '7月1日至9月30日'],
  ['2025年10月份', '现将2025年10月1日至31日工单办理情况通报如下：', '2025年9月1日至30日'],
  ['2025年第三季度', '县卫生健康局对全县12家医院7月至9月医疗服务情况进行了监测。', '4月至6月'],
  ['2025年上半年', '现将1至6月有关情况通报如下：', '1至9月'],
  ['2024年前三季度', '县政府办公室对1—9月办理情况进行了统计。', '1—12月'],
];

test.each(spans)('months said by their days or their ends are those of the title: %s', (own, text, other) => {
  const title = `清河县人民政府办公室关于${own}工作情况的通报`;
  const said = /[年\d]*\d月?\d*日?[至—][\d月日]+/u.exec(text)?.[0] ?? '';
  expect(told(title, text)).toEqual([]);
  expect(told(title, text.replace(said, other))).toEqual([['opening-period', other, own]]);
});

test('days that begin and end anywhere, and months that end with the quarter, are no other period', () => {
  const title = '清河县人民政府办公室关于2025年第三季度工作情况的通报';
  expect(told(title, '9月10日至20日，县政府办公室对各单位进行了检查。')).toEqual([]);
  expect(told(title, '现将1—9月工作情况通报如下：')).toEqual([]);
});

test('what is planned for another period, or compared with it, is no opening', () => {
  const title = '县信访局关于2025年上半年网上信访办理情况的通报';
  expect(told(title, '现将上半年情况通报如下：', '下半年，将继续加大督办力度。')).toEqual([]);
});

test('what is said so far in a paper on months from January ends with them', () => {
  const title = '县水利局关于2024年1—9月水利工程进展情况的通报';
  expect(told(title, '今年以来，各乡镇加快建设，1—9月总体平稳。一季度开工较少。')).toEqual([]);
  expect(told(title, '今年以来，各乡镇加快建设，1—8月总体平稳。')).toEqual([
    ['opening-period', '1—8月', '2024年1—9月'],
  ]);
});

test('a paper on last year may tell how things are on a day of this year', () => {
  const title = '县审计局关于2024年度审计查出问题整改情况的通报';
  expect(told(title, '现将截至2025年9月30日的整改情况通报如下：')).toEqual([]);
  expect(told(title, '现将2025年审计查出问题的整改情况通报如下：')).toEqual([['opening-period', '2025年', '2024年度']]);
});

test('whose work was looked at may stand before its period; what was put right of another may not be the subject', () => {
  const title = '区政府办公室关于2025年下半年政务公开评估结果的通报';
  const text = (period: string): string =>
    `区政府办公室会同第三方机构对各镇（街道）、区政府部门2025年${period}政务公开工作进行了评估。`;
  expect(told(title, text('下半年'))).toEqual([]);
  expect(told(title, text('上半年'))).toEqual([['opening-period', '2025年上半年', '2025年下半年']]);
  expect(told(title, '近日，对各镇（街道）、区政府部门2025年上半年评估问题整改情况进行了检查。')).toEqual([]);
  const yearly = '县档案局关于2026年档案检查的通报';
  expect(told(yearly, '县档案局对县直有关单位2025年度文件归档情况开展了检查。')).toEqual([]);
});
