import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';

const found = (...texts: string[]) =>
  checkDocument(readParagraphs(texts))
    .filter(({ severity }) => severity !== 'hint')
    .map(({ found }) => found);

test('a quarter is compared with what its months were, whatever is said to have been done in it', () => {
  const text = '1月24件、2月13件、3月26件、4月25件、5月32件、6月28件；二季度制发85件，比一季度多22件。';
  expect(found(text)).toEqual([]);
  expect(found(text.replace('多22件', '多29件'))).toEqual(['22件']);
  expect(found(text.replace('制发85件', '制发86件'))).toContain('85件');
});

test('a quarter is compared with what it leaves of the half of a year', () => {
  const text = '上半年共走访企业166家次。二季度走访90家次，比一季度多14家次。';
  expect(found(text)).toEqual([]);
  expect(found(text.replace('多14', '多24'))).toEqual(['14家次']);
});

test('a change stands against the number before it and that of the same time last year', () => {
  const text = '全县共登记640件，上年同期677件，减少37件，同比下降5.5%。';
  expect(found(text)).toEqual([]);
  expect(found(text.replace('37件', '27件'))).toEqual(['37件']);
});

test('环比 of a quarter is to the quarter before, by how much and which way', () => {
  const text = '一季度报修270件，二季度161件，二季度环比减少109件。';
  expect(found(text)).toEqual([]);
  expect(found(text.replace('109', '110'))).toEqual(['109件']);
  expect(found(text.replace('减少', '增加'))).toEqual(['下降']);
});

test('quarters that are listed are those that are named, and compared by their names', () => {
  const text = '一季度、二季度、三季度分别完成投资42421万元、66964万元、67489万元，二季度较一季度增长57.9%。';
  expect(found(text)).toEqual([]);
  expect(found(text.replace('57.9', '57.8'))).toEqual(['57.9%']);
  expect(found(text.replace('57.9', '68.5'))).toEqual(['57.9%']);
});
