import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';

const told = (...texts: string[]) =>
  checkDocument(readParagraphs(texts))
    .filter(({ severity }) => severity !== 'hint')
    .map(({ rule, claimed, found }) => [rule, claimed, found]);

test('what is due holds what is done, and is no part beside it', () => {
  expect(told('事件类立案971件，占97.5%，其中应结案数为956件，结案数为902件，结案率为94.35%。')).toEqual([]);
});

test('two opposites whose rate is of both together need no whole that is said', () => {
  const said = (rate: string): string => `受理案件49800人。决定起诉6808人，不起诉6038人，不起诉率${rate}。`;
  expect(told(said('47%'))).toEqual([]);
  expect(told(said('74%'))).not.toEqual([]);
});
