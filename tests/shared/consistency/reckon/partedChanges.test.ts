import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';

const found = (text: string): string[] =>
  checkDocument(readParagraphs([text]))
    .filter(({ severity }) => severity !== 'hint')
    .map((each) => each.found);

test('what all have changed by is what each kind and the others have changed by', () => {
  const text =
    '问题总数由156个降至123个，减少33个，下降21.2%；其中信息更新类减少20个，错别字类减少9个，其他类减少4个。';
  expect(found(text)).toEqual([]);
  expect(found(text.replace('20个', '30个'))).toContain('43个');
  expect(found(text.replace('，其他类减少4个', ''))).toEqual([]);
  expect(found(text.replace('其他类减少4个', '其他类增加4个'))).toEqual([]);
});

test('two that were dealt with in different ways miss their whole by a slip', () => {
  const text = '全市共受理诉求15230件，其中直接答复9138件，转派6092件。';
  expect(found(text)).toEqual([]);
  expect(found(text.replace('9138', '9137'))).toContain('15229件');
  expect(found(text.replace('9138', '2345'))).toEqual([]);
});
