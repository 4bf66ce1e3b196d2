import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';

const found = (text: string) =>
  checkDocument(readParagraphs([text]))
    .filter(({ severity }) => severity !== 'hint')
    .map(({ found }) => found);

test('what each has on average is what all have, over as many as are called so', () => {
  const text = '22个责任单位共保障网站栏目118个，平均每个单位5.4个，发布信息1072条。';
  expect(found(text)).toEqual([]);
  expect(found(text.replace('5.4个', '4.4个'))).toContain('5.4个');
  const apart = '排查共发现问题38个，涉及单位20家，其中部门14家、街道6家。平均每家单位1.9个问题。';
  expect(found(apart)).toEqual([]);
  expect(found(apart.replace('1.9个', '1.8个'))).toContain('1.9个');
});

test('环比 of a month is against the month before, where the text lists them', () => {
  const text = '分月看，10月328条、11月343条、12月401条，12月环比增长16.9%。';
  expect(found(text)).toEqual([]);
  expect(found(text.replace('16.9%', '22.3%'))).toContain('增长16.9%');
});

test('what every hundred have is so many times more', () => {
  const text = '审核公文834件，发现错情147处，平均每百件公文17.6处。';
  expect(found(text)).toEqual([]);
  expect(found(text.replace('17.6处', '17.1处'))).toContain('17.6处');
});
