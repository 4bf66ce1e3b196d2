import { expect, test } from 'vitest';
import { countsIn, quantitiesIn } from '#shared/consistency/claim/counts.ts';

const counted = (text: string) => countsIn(text).map(({ start, end }) => text.slice(start, end));

test('a unit of count is read whatever noun follows it, unless both are one word', () => {
  expect(counted('14类诉求、10项民生实事、7项工作、12名员工、3起诉讼')).toEqual(['14类', '10项', '7项', '12名', '3起']);
  expect(counted('6项目、2名单、3起诉、8人员、4所属、5类别')).toEqual([]);
});

const read = (text: string) => countsIn(text).map(({ value, measure }) => [value / 100, measure]);

test('3千人 are three thousand, and 3千米 are no number of things', () => {
  expect(read('在3千人以下的乡镇有4个。')).toEqual([
    [3000, '人'],
    [4, '个'],
  ]);
  expect(read('修建道路3千米。')).toEqual([]);
});

test('what a number has passed is no exact number', () => {
  expect(countsIn('投诉总量突破84万件。').map(({ bound }) => bound)).toEqual(['above']);
});

test('约 makes a number rough, 签约 and 预约 do not', () => {
  const rough = (text: string) => countsIn(text).map((count) => count.rough);
  expect(rough('签约320人,预约41人,公约3份。')).toEqual([false, false, false]);
  expect(rough('约320人,大约41人,其中约3份。')).toEqual([true, true, true]);
});

test('批次, 大类, 种, 笔 and 卷 are units of count', () => {
  expect(read('14大类1132批次,5种样品,147笔支出,97卷。').map(([, measure]) => measure)).toEqual([
    '大类',
    '批次',
    '种',
    '笔',
    '卷',
  ]);
  expect(counted('种植3种子,一种方式')).toEqual([]);
});

test('a list says its unit of count once, before it or behind its last number', () => {
  expect(read('不合格批次分别为3、22、5,问题分别为94、84和81件。')).toEqual([
    [3, '批次'],
    [22, '批次'],
    [5, '批次'],
    [94, '件'],
    [84, '件'],
    [81, '件'],
  ]);
  expect(read('附件1、2、3项,一季度分别为好、差。')).toEqual([[3, '项']]);
});

test('a list of changes says its unit of count once, too', () => {
  const read = (text: string) => countsIn(text).map(({ value, measure }) => `${value / 100}${measure}`);
  expect(read('来访、来电、来信分别减少50、22、11件。')).toEqual(['50件', '22件', '11件']);
});

test('buildings, wells and teams are counted by digits, and 一口, 一道 by nothing', () => {
  expect(counted('检查805栋，打井3口，出动12队、4艘')).toEqual(['805栋', '3口', '12队', '4艘']);
  expect(counted('一道推进、一口回绝、一段时间，5节约用水、2口径不一')).toEqual([]);
});

test('seconds and grams are measured, and 秒杀 and 克服 are words', () => {
  const measured = (text: string) => quantitiesIn(text).map(({ start, end }) => text.slice(start, end));
  expect(measured('用时261秒，装药30克，长5毫米')).toEqual(['261秒', '30克', '5毫米']);
  expect(measured('2秒杀活动、3克服困难')).toEqual([]);
});

test('a rate below nothing is read as far as it goes, and 4月-6月 is none', () => {
  expect(counted('差率为-0.02%，大营粮库（-0.40%）'.replace('（', '(').replace('）', ')'))).toEqual([
    '-0.02%',
    '-0.40%',
  ]);
  expect(read('差率为-0.02%。')).toEqual([[0.02, '%']]);
  expect(counted('4月-6%，A-2%')).toEqual([]);
});
