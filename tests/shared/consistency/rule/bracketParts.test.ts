import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';

const told = (text: string) =>
  checkDocument(readParagraphs([text]))
    .filter(({ severity }) => severity !== 'hint')
    .map(({ rule, claimed, found }) => [rule, claimed, found]);

const accounts = (towns: number, app: number): string =>
  `共检查账号306个，其中微信公众号218个（市直单位53个，县（市）区${towns}个）；新浪微博67个（市直单位28个，县（市）区39个）；` +
  `抖音18个（市直单位5个，县（市）区13个）；APP 3个（市直单位${app}个）。`;

test('brackets that take numbers apart in the same words do so in full', () => {
  expect(told(accounts(165, 3))).toEqual([]);
  expect(told(accounts(166, 3))).toEqual([['sum-of-parts', '218个', '219个']]);
  expect(told(accounts(165, 2))).toEqual([['sum-of-parts', '3个', '2个']]);
});

test('a list is added up whatever stands in its brackets', () => {
  expect(told(accounts(165, 3).replace('306个', '307个')).map(([, claimed]) => claimed)).toEqual(['307个']);
});

test('one pair of brackets may tell a part, but not all but a slip', () => {
  expect(told('共受理重点事项375件（其中上级督办74件）。')).toEqual([]);
  expect(told('共收到诉求653件（电话诉求424件、网络诉求105件）。')).toEqual([]);
  expect(told('共收到诉求653件（电话诉求425件、网络诉求229件）。')).toEqual([['sum-of-parts', '653件', '654件']]);
});
