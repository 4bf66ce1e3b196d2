import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';

const found = (text: string) =>
  checkDocument(readParagraphs([text]))
    .filter(({ severity }) => severity !== 'hint')
    .map(({ found }) => found);

test('what as many have as are said to be concerned is all of it', () => {
  const text = '省政府办公厅采用9条，教育局、龙首镇各2条，统计局、审计局、财政局、农业局、商务局各1条，涉及7个单位。';
  expect(found(text)).toEqual([]);
  expect(found(text.replace('采用9条', '采用8条'))).toContain('9条');
  const one = '发现逾期8件，教育局4件，统计局、审计局各2件，共涉及3家单位。';
  expect(found(one)).toEqual([]);
  expect(found(one.replace('8件', '9件'))).toContain('8件');
});

test('where more are concerned than are named, others have the rest', () => {
  expect(found('省政府办公厅采用9条，教育局、龙首镇各2条，统计局、审计局各1条，涉及7个单位。')).not.toContain('6条');
});
