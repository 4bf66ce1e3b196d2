import { expect, test } from 'vitest';
import { mergedPartSentence } from '#shared/exchange/mergeSentence.ts';

test('what a merge would bring is said in rows and cells, of other things in what is changed of them', () => {
  expect(mergedPartSentence({ where: '附件1', counter: '个单位', things: 3, fields: 12, inCells: true })).toBe(
    '附件1的 3 个单位，共 12 格',
  );
  expect(mergedPartSentence({ where: '单位', counter: '个', things: 2, fields: 3, inCells: false })).toBe(
    '单位 2 个，共 3 处内容',
  );
});
