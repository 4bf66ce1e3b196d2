import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';

const told = (...texts: string[]) =>
  checkDocument(readParagraphs(texts))
    .filter(({ severity }) => severity !== 'hint')
    .map(({ rule, claimed }) => [rule, claimed]);

test('units under a narrower name are some of those counted before, and not all of them', () => {
  const all = '共检查153个门户网站。';
  expect(told(all, '92个地方政府门户网站中，东岭市、西川市得分较高。')).toEqual([]);
  expect(told(all, '192个地方政府门户网站中，东岭市、西川市得分较高。')).toEqual([['set-size', '192个']]);
});

test('what two things have in common is said of each with its own number', () => {
  const said = (accounts: string): string =>
    `对正在运行的122个政府网站进行抽查，合格率96.7%；对正在运行的1061个${accounts}进行抽查，合格率92.5%。`;
  expect(told(said('政务新媒体'))).toEqual([]);
  expect(told(said('网站'))).not.toEqual([]);
});
