import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';

const found = (...texts: string[]) =>
  checkDocument(readParagraphs(texts))
    .filter(({ severity }) => severity !== 'hint')
    .map(({ found }) => found);

test('one number is as many times another as the two of its sentence say', () => {
  const text = '网上办理37件、窗口办理9件，网上办理量是窗口的4.1倍。';
  expect(found(text)).toEqual([]);
  expect(found(text.replace('4.1倍', '7.1倍'))).toContain('4.1倍');
});
