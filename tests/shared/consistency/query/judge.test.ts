import { expect, test } from 'vitest';
import { mentionFinder } from '#shared/consistency/claim/mentions.ts';
import { rowNamesOf } from '#shared/consistency/claim/rowNames.ts';
import { judgeAll } from '#shared/consistency/query/judge.ts';
import { passagesOf } from '#shared/consistency/query/passage.ts';
import { wordReader } from '#shared/consistency/query/wordReader.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const verdicts = (text: string): string[] => {
  const { paragraphs, annexes } = documentOfFixture([
    '清河县人民政府办公室关于10月信息发布情况的通报',
    text,
    '附件：10月信息发布情况统计表',
    '== 附件｜10月信息发布情况统计表',
    '单位|动态信息|合计|9月份',
    '县公安局|30|56|61',
    '县工信局|31|47|40',
    '县市场监管局|29|43|34',
    '县教育局|12|20|22',
  ]);
  const reader = wordReader(annexes, mentionFinder(rowNamesOf(annexes, '清河县人民政府办公室')));
  return judgeAll(reader, passagesOf(paragraphs)).flatMap((numbers) => numbers.map(({ verdict }) => verdict));
};

test('items of a list, a sentence each, are all of one column', () => {
  const said = (last: number): string => `排前三位的：县公安局，56条；县工信局，47条；县市场监管局，${last}条。`;
  expect(verdicts(said(43))).toEqual(['shown', 'shown', 'shown']);
  expect(verdicts(said(34))).toEqual(['shown', 'shown', 'contradicted']);
});

test('what another sentence says, behind a full stop, is no item', () => {
  expect(verdicts('县公安局，56条；县工信局，47条。县市场监管局，34条。').at(-1)).not.toBe('contradicted');
});
