import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const wrongScores = (note: string, rows: readonly string[]) =>
  checkDocument(
    documentOfFixture([
      '清河县人民政府办公室关于上半年考核情况的通报',
      '现将考核情况通报如下。',
      '== 附件1｜考核得分表',
      ...rows,
      note,
    ]),
  )
    .filter(({ rule }) => rule === 'row-computed')
    .map(({ claimed, found }) => [claimed, found]);

const rates = (score: string) => [
  '单位|响应率|解决率|满意率|综合得分',
  '东街镇|100.00%|100.00%|92.50%|97.00',
  `西街镇|96.00%|80.00%|75.00%|${score}`,
  '南街镇|90.00%|85.00%|70.00%|80.00',
  '北街镇|100.00%|60.00%|50.00%|64.00',
  '中街镇|95.00%|90.00%|80.00%|87.00',
];
const scores = (score: string) => [
  '单位|日常得分|年终得分|总分',
  '东街镇|90|80|84',
  `西街镇|85|95|${score}`,
  '南街镇|70|60|64',
  '北街镇|100|90|94',
  '中街镇|95|75|83',
];

test('a column is held to the formula that a note states: rates times points', () => {
  const note = '~ 注：综合得分=响应率×20+解决率×40+满意率×40；解决率以回访件数为基数。';
  expect(wrongScores(note, rates('81.20'))).toEqual([]);
  expect(wrongScores(note, rates('81.30'))).toEqual([['81.30', '81.2']]);
});

test('a column is held to the formula that a note states: scores times shares', () => {
  const note = '~ 注：总分＝日常得分×40%＋年终得分×60%。';
  expect(wrongScores(note, scores('91'))).toEqual([]);
  expect(wrongScores(note, scores('92'))).toEqual([['92', '91']]);
});

test('a formula with something that is no column says nothing', () => {
  const note = '~ 注：综合得分=响应率×20+解决率×40+满意率×30+加分；';
  expect(wrongScores(note, rates('81.30'))).toEqual([]);
});
