import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';

const found = (...texts: string[]) =>
  checkDocument(readParagraphs(texts))
    .filter(({ rule, severity }) => rule === 'remainder' && severity !== 'hint')
    .map(({ found }) => found);

test('the rest is what parts that are called the same leave of the whole that the paragraph calls so', () => {
  const text = '6个类别任务都已启动，涉及7个乡镇、5个部门。民生保障、改革创新2个类别完成过半，其余4个类别均不到一半。';
  expect(found(text)).toEqual([]);
  expect(found(text.replace('其余4个', '其余3个'))).toContain('4个');
});

test('the whole may stand in a paragraph before, and a name be what is left out', () => {
  const texts = [
    '检查组抽查了13个便民服务中心，涉及3个乡镇。',
    '除青竹乡未发现问题外，其余12个中心有不同程度的问题，3个中心较多。',
  ];
  expect(found(...texts)).toEqual([]);
  expect(found(...texts.map((text) => text.replace('其余12个', '其余11个')))).toContain('12个');
});

test('the rest may be of any of the numbers that are called so', () => {
  expect(found('全县8个乡镇启动。5个乡镇有项目，其中2个乡镇已完工，其余3个乡镇在建。')).toEqual([]);
  expect(found('全县8个乡镇启动，7个乡镇有项目。甲镇、乙镇2个乡镇已完工，其余5个乡镇在建。')).toEqual([]);
});
