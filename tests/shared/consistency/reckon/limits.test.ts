import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';

const found = (...texts: string[]) =>
  checkDocument(readParagraphs(texts))
    .filter(({ severity }) => severity !== 'hint')
    .map(({ found }) => found);

test('what one limit parts comes to all that was counted', () => {
  const text = '召开会议54次。时长在1小时以内的45次，超过1小时的9次。';
  expect(found(text)).toEqual([]);
  expect(found(text.replace('9次', '8次'))).toEqual(['53次']);
  expect(found(text.replace('45次', '54次'))).toEqual(['63次']);
});

test('two limits part nothing', () => {
  expect(found('召开会议54次。时长在1小时以内的45次，超过2小时的3次。')).toEqual([]);
});

test('numbers that one limit parts may come to a number that is said elsewhere', () => {
  expect(found('召开会议40次、视频会议14次，共54次。时长在1小时以内的45次，超过1小时的9次。')).toEqual([]);
});
