import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';

const told = (...texts: string[]) =>
  checkDocument(readParagraphs(texts))
    .filter(({ severity }) => severity !== 'hint')
    .map(({ rule, claimed, found }) => [rule, claimed, found]);

test('what is taken in or spent more or less is a change, and its rate is of what it was', () => {
  const income = (rate: string): string => `财政收入完成29612万元，较上年同期增收1735万元，同比增长${rate}。`;
  expect(told(income('6.2%'))).toEqual([]);
  expect(told(income('2.6%'))).toEqual([['growth', '2.6%', '6.2%']]);
  expect(told('地税完成14796万元，较上年同期减收1941万元，同比下降11.6%。')).toEqual([]);
});

test('what a number is a share of has not changed', () => {
  const spent = (rate: string): string =>
    `支出完成107752万元，完成预算数257288万元的41.9%，比上年减支9240万元，下降${rate}。`;
  expect(told(spent('7.9%'))).toEqual([]);
  expect(told(spent('9.7%'))).toEqual([['growth', '9.7%', '7.9%']]);
});

test('rounded amounts bear out each rate that they may stand for', () => {
  expect(told('收入完成38.3亿元，同比增收6.5亿元，增长20.3%。')).toEqual([]);
  expect(told('收入完成38.3亿元，同比增收6.5亿元，增长23.0%。')).toEqual([['growth', '23%', '20.4%']]);
});

test('the rate of a change may stand in brackets, and what it is compared with in a clause of its own', () => {
  const more = (rate: string): string => `发生拥堵事故46起，较去年同期增加8起（增幅为${rate}）。`;
  expect(told(more('21.1%'))).toEqual([]);
  expect(told(more('17.4%'))).toEqual([['growth', '17.4%', '21.1%']]);
  const less = (rate: string): string => `事故共8385起，较去年同期相比，事故起数下降641起（降幅${rate}）。`;
  expect(told(less('7.1%'))).toEqual([]);
  expect(told(less('7.9%'))).toEqual([['growth', '7.9%', '7.1%']]);
});

test('what a number is compared with is what the growth is of', () => {
  const grown = (rate: string): string => `全市常住人口与2010年普查的725482人相比，增加25907人，增长${rate}。`;
  expect(told(grown('3.57%'))).toEqual([]);
  expect(told(grown('3.75%'))).toEqual([['growth', '3.75%', '3.57%']]);
});

test('what a number rose to from another is no difference, whatever was counted before', () => {
  const said =
    '与上次普查相比，每10万人中拥有大学文化程度的由3307人上升为6008人；拥有初中文化程度的由40749人下降为39422人。';
  expect(told(said)).toEqual([]);
});

test('从业人员 are compared with nothing', () => {
  const said = (grown: string): string =>
    `法人单位243.1万个；从业人员3328.7万人，比2013年末增加291.9万人，增长${grown}。`;
  expect(told(said('9.6%'))).toEqual([]);
  expect(told(said('6.9%'))).toEqual([['growth', '6.9%', '9.6%']]);
});

test('a rate of change is of what was said last, counted or not', () => {
  const air = '达标天数171天，同比增加6天，达标率94.5%，颗粒物平均浓度31微克/立方米，同比下降8.8%。';
  expect(told(air)).toEqual([]);
  expect(told('达标天数171天，同比增加6天，同比上升8.8%。').map(([rule]) => rule)).toEqual(['growth']);
});
