import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';

const told = (...texts: string[]) =>
  checkDocument(readParagraphs(texts))
    .filter(({ severity }) => severity !== 'hint')
    .map(({ rule, claimed, found }) => [rule, claimed, found]);

test('one part among others is not taken apart by what comes near it', () => {
  const said = (tips: number): string =>
    `本月转派诉求914宗。其中转派诉求：投诉类612宗、举报类143宗、求助类98宗、其他61宗。其中微信诉求${tips}宗、网站诉求58宗。`;
  expect(told(said(84))).toEqual([]);
  expect(told('本月转派诉求142宗。', `其中微信诉求84宗、网站诉求57宗。`)).toEqual([['sum-of-parts', '142宗', '141宗']]);
});
