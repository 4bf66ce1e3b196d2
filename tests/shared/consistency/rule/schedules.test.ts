import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';

const told = (months: string, text: string) =>
  checkDocument(readParagraphs([`清河县人民政府办公室关于2024年${months}重点项目进展情况的通报`, text]))
    .filter(({ rule }) => rule === 'schedule')
    .map(({ claimed, found }) => `${claimed}→${found}`);

test('what is due by now is as many twelfths as months are over', () => {
  expect(told('1—9月', '完成投资率85.4%，高于序时进度10.4个百分点。')).toEqual([]);
  expect(told('1—9月', '完成投资率85.4%，高于序时进度10.5个百分点。')).toEqual(['高10.5个百分点→高10.4个百分点']);
  expect(told('1—9月', '完成投资率85.4%，低于序时进度10.4个百分点。')).toEqual(['低10.4个百分点→高10.4个百分点']);
  expect(told('1—10月', '完成投资率70.0%，比序时进度低13.3个百分点。')).toEqual([]);
  // Some offices turn the words.
  expect(told('上半年', '完成投资率51.3%，超时序进度1.3个百分点。')).toEqual([]);
  expect(told('上半年', '完成投资率51.3%，超时序进度1.4个百分点。')).toEqual(['高1.4个百分点→高1.3个百分点']);
});

test('or what the paper says that it is', () => {
  const text = (by: string) => `8月底序时进度为60%。完成投资率55.0%，落后序时进度${by}个百分点。`;
  expect(told('1—8月', text('5.0'))).toEqual([]);
  expect(told('1—8月', text('6.0'))).toEqual(['低6个百分点→低5个百分点']);
});

test('several in turn are each of their own rate', () => {
  expect(told('1—3月', '两项收入分别完成预算的28.6%和32.2%，分别超序时进度3.6和7.2个百分点。')).toEqual([]);
});

test('where another schedule is meant nothing is asked', () => {
  expect(told('1—9月', '完成投资率85.4%，高于序时进度25.4个百分点。')).toEqual([]);
});

test('who is behind has its rate in brackets before, in a sentence on what is due', () => {
  const text =
    '冷链物流园（责任单位：县商务局，53.8%）、人民医院（52.5%）低于序时进度，人民医院差距最大，落后14.2个百分点。';
  const own = (from: string, to: string): string[] => told('1—8月', `序时进度为66.7%。${text.replace(from, to)}`);
  expect(own('', '')).toEqual([]);
  expect(own('14.2', '14.3')).toEqual(['低14.3个百分点→低14.2个百分点']);
  expect(own('14.2', '41.2')).toEqual(['低41.2个百分点→低14.2个百分点']);
  expect(own('人民医院差距', '冷链物流园差距')).toEqual(['低14.2个百分点→低12.9个百分点']);
  expect(own('人民医院差距最大，落后14.2个百分点', '比上月落后1.2个百分点')).toEqual([]);
});
