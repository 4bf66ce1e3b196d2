import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { quoteMark } from '#shared/consistency/quotes.ts';
import { documentOfFixture } from '../../support/checkFixture.ts';

const paper = (sentence: string) =>
  documentOfFixture(['清河县督查通报', '各单位：', `总体平稳。${sentence}`, '清河县督查室', '2024年7月12日']);

const told = (sentence: string) => {
  const document = paper(sentence);
  const [first] = checkDocument(document);
  if (!first) throw new Error('nothing was told');
  const mark = quoteMark(document, first);
  return { ...first, marked: mark && first.quote.slice(mark.start, mark.end) };
};

test('a sentence is quoted as it is printed, with its spaces and full-width signs, and what it claims is marked in it', () => {
  const { quote, marked } = told('上半年，发现问题 12 个，其中镇 5 个、部门 6 个。');
  expect(quote).toBe('上半年，发现问题 12 个，其中镇 5 个、部门 6 个。');
  expect(marked).toMatch(/^12 个/u);
});

test('a hint quotes its sentence too, and marks its place', () => {
  const { severity, quote, marked } = told('已按清政办发[2024]5号文办理，进展顺利。');
  expect([severity, quote, marked]).toEqual(['hint', '已按清政办发[2024]5号文办理，进展顺利。', '[2024]']);
});

test('what was decided about a sentence holds when only the width of its signs and its spaces change', () => {
  const spaced = told('上半年，发现问题 12 个，其中镇 5 个、部门 6 个。');
  const bare = told('上半年,发现问题12个,其中镇5个、部门6个。');
  expect(bare.key).toBe(spaced.key);
});
