import { expect, test } from 'vitest';
import { collectPhrases, findSlot } from '#shared/phrase/phrases.ts';

test('answers that differ in their numbers only become one phrase with a slot', () => {
  const recorded = [
    { text: '超期签收14件', count: 2 },
    { text: '超期签收3件', count: 1 },
    { text: '无超期', count: 1 },
  ];
  expect(collectPhrases([], recorded)).toEqual([
    { text: '超期签收{n}件', count: 3 },
    { text: '无超期', count: 1 },
  ]);
});

test('a number that never differed stays as it was written', () => {
  expect(collectPhrases([], [{ text: '12345热线无人接听', count: 1 }])).toEqual([
    { text: '12345热线无人接听', count: 1 },
  ]);
});

test('phrases of the pack are offered though nobody has used them yet, after those in use', () => {
  expect(collectPhrases(['更新及时', '存在空白栏目'], [{ text: '存在空白栏目', count: 4 }])).toEqual([
    { text: '存在空白栏目', count: 4 },
    { text: '更新及时', count: 0 },
  ]);
});

test('a slot of the pack takes in the numbers that were recorded', () => {
  expect(collectPhrases(['超期签收{n}件'], [{ text: '超期签收9件', count: 1 }])).toEqual([
    { text: '超期签收{n}件', count: 1 },
  ]);
});

test('slots are found one after the other', () => {
  expect(findSlot('超期签收{n}件，超期{n}天')).toEqual({ start: 4, end: 7 });
  expect(findSlot('超期签收{n}件，超期{n}天', 7)).toEqual({ start: 11, end: 14 });
  expect(findSlot('无')).toBe(null);
});
