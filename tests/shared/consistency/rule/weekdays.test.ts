import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const toldOfCell = (cell: string) =>
  checkDocument(
    documentOfFixture([
      '清河县关于窗口暗访情况的通报',
      '各乡镇人民政府：',
      '清河县政务服务局',
      '2031年12月11日',
      '== 附件｜暗访问题清单',
      '单位|暗访时间|问题',
      `东街镇|${cell}|窗口无人`,
      '西街镇|11月6日（周四）|叫号机停用',
    ]),
  )
    .filter(({ rule }) => rule === 'weekday')
    .map(({ claimed, where }) => [claimed, where]);

test('a weekday in a cell of an annex is that of the calendar too', () => {
  expect(toldOfCell('11月5日（周三）')).toEqual([]);
  expect(toldOfCell('11月5日（周四）')).toEqual([['11月5日(周四', '附件“东街镇”（第1行）']]);
});

const told = (text: string, issued = '2031年12月11日') =>
  checkDocument(readParagraphs(['清河县关于热线运行情况的通报', '各乡镇人民政府：', text, '清河县政务服务局', issued]))
    .filter(({ rule }) => rule === 'weekday')
    .map(({ claimed, found }) => [claimed, found]);

test('a weekday beside a day is that of the calendar', () => {
  expect(told('有关情况于2031年12月19日（星期五）前报县政府办。')).toEqual([]);
  expect(told('有关情况于12月19日（周五）前报县政府办。')).toEqual([]);
  expect(told('有关情况于12月19日（星期四）前报县政府办。')).toEqual([['12月19日(星期四', '星期五']]);
});

test('a day without a year is of the year that the day of issue is nearest to', () => {
  expect(told('有关情况于1月9日（星期五）前报县政府办。')).toEqual([]);
  expect(told('截至12月31日（星期三）。', '2032年1月6日')).toEqual([]);
});
