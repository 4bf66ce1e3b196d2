import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';

const counted = (text: string) =>
  checkDocument(readParagraphs([text])).filter(({ rule }) => rule === 'names-counted').length;

test('those who come next in order are counted with the first', () => {
  const text =
    '共发现问题75个。最多的是高新区（13个），其次为永兴县（12个）和城西区（11个），三家网站问题数占总数的48.0%。';
  expect(counted(text)).toBe(0);
  expect(counted(text.replace('三家', '四家'))).toBeGreaterThan(0);
});

const told = (text: string): string[] =>
  checkDocument(readParagraphs([text]))
    .filter(({ severity }) => severity !== 'hint')
    .map(({ message }) => message);

test('faults that are each counted by what they are add up to all of them', () => {
  const text = '本次共发现问题36个：空白栏目4个、错敏词13处、失效链接19条。';
  expect(told(text)).toEqual([]);
  expect(told(text.replace('13处', '14处'))).not.toEqual([]);
});

test('a whole in two measures has parts in either', () => {
  const text = '上半年组织培训12次、座谈7场，合计19次（场）。制作解读材料15篇（个），其中文字解读9篇、图解6个。';
  expect(told(text)).toEqual([]);
  expect(told(text.replace('座谈7场', '座谈8场'))).not.toEqual([]);
  expect(told(text.replace('图解6个', '图解5个'))).not.toEqual([]);
});

test('what those in brackets still have is their sum', () => {
  const left = (size: number): string => `县水利局（1个）、县住建局（2个）仍有${size}个问题未整改到位。`;
  expect(told(left(3))).toEqual([]);
  expect(told(left(4))).not.toEqual([]);
});
