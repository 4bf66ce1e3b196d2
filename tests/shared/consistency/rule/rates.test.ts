import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';

const told = (...texts: string[]) =>
  checkDocument(readParagraphs(texts))
    .filter(({ severity }) => severity !== 'hint')
    .map(({ rule, claimed }) => [rule, claimed]);

test('a rate of a group of which nothing was counted before is of what the paper does not say', () => {
  const all = '共交办积案1876件，累计化解638件，化解率34.01%。';
  const group = '市直部门累计化解8件，化解率6.61%。';
  expect(told(all, group)).toEqual([]);
  expect(told(all, '其中交办市直部门121件。', group)).toEqual([]);
  expect(told(all, '其中交办市直部门131件。', group)).toEqual([['rate', '6.61%']]);
});

test('a share under a name of its own is not of the number said before it', () => {
  const said = (share: string): string =>
    `违章操作引起火灾16起，占总数的${share}，其余依次为：自燃占总数的2.1%、放火占2.5%，不明和其它占总数的29.6%。`;
  expect(told('共发生火灾560起。', said('2.9%'))).toEqual([]);
  expect(told('共发生火灾560起。', said('9.2%'))).not.toEqual([]);
});

test('a share behind a list is of all that the list adds up to', () => {
  const rates = (text: string) =>
    told(`错别字28个、链接不可用14个、信息不全13个，${text}。`).filter(([rule]) => rule === 'rate');
  expect(rates('错别字最多，占50.9%')).toEqual([]);
  expect(rates('前两类占76.4%')).toEqual([]);
  expect(rates('错别字最多，占59.0%')).toEqual([['rate', '59%']]);
});
