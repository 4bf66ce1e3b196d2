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

const surveyed = (rate: string) => [
  '单位|门诊患者|>|>|住院患者|>|>|综合满意率',
  '^|调查（人）|满意（人）|满意率|调查（人）|满意（人）|满意率|^',
  '东街医院|80|77|96.3%|40|40|100.0%|97.5%',
  `西街医院|60|58|96.7%|30|27|90.0%|${rate}`,
  '南街医院|30|27|90.0%|15|14|93.3%|91.1%',
  '北街医院|40|34|85.0%|20|20|100.0%|90.0%',
  '中街医院|50|43|86.0%|25|22|88.0%|86.7%',
];

test('a formula divides what several columns of one name add up to', () => {
  const note = '~ 注：综合满意率=满意总人数÷调查总人数。';
  expect(wrongScores(note, surveyed('94.4%'))).toEqual([]);
  expect(wrongScores(note, surveyed('94.5%'))).toEqual([['94.5%', '94.4%']]);
});

const headed = (score: string) => [
  '单位|响应情况|>|解决情况|>|综合得分',
  '^|响应（件）|响应率|解决（件）|解决率|^',
  '东街镇|25|100.00%|25|100.00%|100.00',
  `西街镇|24|96.00%|20|80.00%|${score}`,
  '南街镇|18|90.00%|17|85.00%|86.50',
  '北街镇|10|100.00%|6|60.00%|72.00',
  '中街镇|19|95.00%|18|90.00%|91.50',
];

test('a formula calls a column by what stands below its heading', () => {
  const note = '~ 注：综合得分=响应率×30+解决率×70。';
  expect(wrongScores(note, headed('84.80'))).toEqual([]);
  expect(wrongScores(note, headed('84.81'))).toEqual([['84.81', '84.8']]);
});

test('a formula takes off from what is given to all, and says how it rounds', () => {
  const note = '~ 注：1.检查得分=100-户均问题（保留一位小数）×2。';
  const rows = (score: string) => [
    '村组|户均问题|检查得分',
    '一组|1.5|97.0',
    `二组|4.2|${score}`,
    '三组|3.0|94.0',
    '四组|7.9|84.2',
    '五组|0.6|98.8',
  ];
  expect(wrongScores(note, rows('91.6'))).toEqual([]);
  expect(wrongScores(note, rows('91.7'))).toEqual([['91.7', '91.6']]);
});

test('rates may be weighed by shares of one, and called by the end of their whole name', () => {
  const note = '~注：综合得分＝挂接率×0.6＋更新及时率×0.4（按表中百分数的数值计算）。';
  const rows = (score: string) => [
    '单位|资源挂接|>|数据更新|>|综合得分',
    '^|已挂接|挂接率（%）|按时更新|及时率（%）|^',
    '东街镇|56|100.0|53|100.0|100.00',
    '西街镇|69|100.0|62|98.4|99.36',
    `南街镇|32|100.0|28|96.6|${score}`,
    '北街镇|72|98.6|69|98.6|98.60',
    '中街镇|60|100.0|48|94.1|97.64',
  ];
  expect(wrongScores(note, rows('98.64'))).toEqual([]);
  expect(wrongScores(note, rows('98.65'))).toEqual([['98.65', '98.64']]);
});
