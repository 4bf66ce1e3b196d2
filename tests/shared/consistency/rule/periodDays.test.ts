import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';

const told = (text: string) =>
  checkDocument(readParagraphs(['清河县关于热线运行情况的通报', '各乡镇人民政府：', text]))
    .filter(({ rule }) => rule === 'period-days')
    .map(({ claimed, found }) => [claimed, found]);

test('whole months in a bracket behind a period are those of the period', () => {
  expect(told('第三季度（7月1日至9月30日），共收到诉求140件。')).toEqual([]);
  expect(told('第三季度（4月1日至6月30日），共收到诉求140件。')).toEqual([['4月1日至6月30日', '第三季度']]);
  expect(told('现将10月份（统计时段为9月1日至30日）运行情况通报如下：')).toEqual([['9月1日至30日', '10月份']]);
  expect(told('对2031年度（2030年1月1日至12月31日）工作进行了评估。')).toEqual([
    ['2030年1月1日至12月31日', '2031年度'],
  ]);
});

test('an office may count its quarters from any day, and a year as far as it has come', () => {
  expect(told('第一季度（2030年12月21日至2031年3月20日）共收到诉求140件。')).toEqual([]);
  expect(told('2031年度（1月1日至11月30日）共收到诉求140件。')).toEqual([]);
});
