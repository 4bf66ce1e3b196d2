import { expect, test } from 'vitest';
import { mentionFinder } from '#shared/consistency/claim/mentions.ts';
import { rowNamesOf } from '#shared/consistency/claim/rowNames.ts';
import { judgeAll } from '#shared/consistency/query/judge.ts';
import { passagesOf } from '#shared/consistency/query/passage.ts';
import { wordReader } from '#shared/consistency/query/wordReader.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const last = (text: string) => {
  const { paragraphs, annexes } = documentOfFixture([
    '清河县水利局关于上半年农村饮水情况的通报',
    text,
    '附件：水费收缴情况表',
    '== 附件｜水费收缴情况表',
    '乡镇|应收（元）|实收（元）|收缴率（%）',
    '白水乡|400|360|90.0',
    '柏树镇|300|240|80.0',
    '石门镇|200|140|70.0',
    '新安镇|500|375|75.0',
    '长坪乡|600|588|98.0',
  ]);
  const reader = wordReader(annexes, mentionFinder(rowNamesOf(annexes, '清河县水利局')));
  return judgeAll(reader, passagesOf(paragraphs)).flat().at(-1)?.verdict;
};

test('what is said of the whole county is of no town that was named before, nor within a bound that a mean comes instead of', () => {
  const said = (towns: number): string => `低于80%的有新安镇、石门镇。全县有${towns}个乡镇收缴率低于全县平均水平。`;
  expect(last(said(3))).toBe('shown');
  expect(last(said(4))).toBe('contradicted');
});
