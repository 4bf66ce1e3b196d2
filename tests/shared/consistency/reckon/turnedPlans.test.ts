import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { readParagraphs } from '#shared/consistency/read/readParagraphs.ts';

const told = (text: string): string[] =>
  checkDocument(readParagraphs([text]))
    .filter(({ rule }) => rule === 'direction')
    .map(({ claimed, found }) => `${claimed}→${found}`);

test.each([
  ['8月份当月计划投资10770万元，实际完成10653万元，当月计划完成率98.9%，欠计划117万元。', '欠', '超'],
  ['全年任务60公里，已完成67公里，超任务7公里。', '超', '欠'],
  ['年度计划120户，实际完成127户，超出年度计划7户。', '超出', '短'],
])('which way what was done is off its plan: %s', (text, way, other) => {
  expect(told(text)).toEqual([]);
  expect(
    told(text.replace(new RegExp(`${way}(?=\\p{Script=Han}{0,4}\\d+\\p{Script=Han}{1,2}。)`, 'u'), other)),
  ).toHaveLength(1);
});

test('where several plans are told, or the number is of something else, nothing is asked', () => {
  expect(told('计划投资100万元，完成90万元；二期计划投资200万元，完成220万元，欠计划10万元。')).toEqual([]);
  expect(told('计划投资100万元，完成90万元，预算80万元，超预算10万元。')).toEqual([]);
});
