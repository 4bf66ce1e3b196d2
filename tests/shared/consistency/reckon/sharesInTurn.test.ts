import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';

const found = (...texts: string[]) =>
  checkDocument(readParagraphs(texts))
    .filter(({ severity }) => severity !== 'hint')
    .map(({ found }) => found);

test('two shares that are all there is are of both numbers together', () => {
  const text = '自然人申请432件，占85.9%；法人申请71件，占14.1%。';
  expect(found(text)).toEqual([]);
  expect(found(text.replace('71件', '61件'))).toContain('87.6%');
});

test('a share is of what all others of its list are shares of', () => {
  const costs =
    '支出费用167.68万元。其中：燃油费82.21万元，占49.0%；维修费45.56万元，占27.2%；其他费用39.91万元，占23.8%。';
  expect(found(costs)).toEqual([]);
  expect(found(costs.replace('27.2%', '33.4%'))).toContain('27.2%');
  const some = '全年投入4850万元，甲镇815万元，占16.8%；乙镇808万元，占16.7%；丙镇601万元，占12.4%。';
  expect(found(some)).toEqual([]);
  expect(found(some.replace('12.4%', '21.4%'))).toContain('12.4%');
});

test('a share of a part of the last number is none of the list', () => {
  const text = '甲镇投入800万元，占80%；乙镇投入200万元，占20%，其中自筹50万元，占25%。';
  expect(found(text)).toEqual([]);
});
