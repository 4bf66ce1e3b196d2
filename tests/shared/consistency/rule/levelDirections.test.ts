import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

function told(text: string): string[] {
  return checkDocument(
    documentOfFixture([
      '清河县水利局关于2024年上半年河道巡查情况的通报',
      '各乡镇人民政府：',
      text,
      '清河县水利局',
      '2024年7月9日',
      '== 附件｜2024年上半年河道巡查情况表',
      '片区|单位类别|应巡（次）|实巡（次）|巡查率|环比',
      '东片|乡镇|400|380|95.0%|3.2%',
      '西片|乡镇|300|300|100.0%|-1.5%',
      '南片|部门|260|221|85.0%|-4.1%',
      '北片|部门|240|228|95.0%|0.8%',
    ]),
  )
    .filter(({ rule }) => rule === 'direction')
    .map(({ claimed, found }) => `${claimed}→${found}`);
}

const statements: readonly (readonly [string, string, string, string])[] = [
  ['what is named by the first words of its level', '上半年应巡1200次，实巡1129次，比应巡次数少71次。', '少', '多'],
  [
    'two that stand in parts of their own',
    '4个支队应到96人次，实到90人次，到岗率93.8%；9个大队应到88人次，实到80人次，到岗率90.9%，支队比大队高2.9个百分点。',
    '高2',
    '低2',
  ],
  [
    'a time of which the part before tells',
    '第一季度出动7次，完成率92.4%；第二季度出动9次，完成率93.2%，比第一季度提高0.8个百分点。',
    '提高',
    '下降',
  ],
  [
    'the same time of last year, said apart',
    '全县到位资金86.37亿元，完成目标的46.3%；上年同期为77.05亿元，同比增加9.32亿元。',
    '增加',
    '减少',
  ],
  ['the other half of a whole', '上半年共检查166家次，其中二季度检查90家次，比一季度多14家次。', '多14', '少14'],
  ['a cell with a sign of its own', '东片巡查次数环比增长3.2%，南片下降4.1%。', '环比增长', '环比下降'],
  ['groups of rows of an annex', '乡镇巡查率比部门高7.3个百分点。', '高7', '低7'],
  [
    'the mean of all that was said before',
    '12个片区平均得分80.04分。其中山区3个片区平均得分77.54分，低于全部片区平均分。',
    '低于',
    '高于',
  ],
];

test.each(statements)('up and down go as the levels do: %s', (_, right, said, wrong) => {
  expect(told(right)).toEqual([]);
  expect(told(right.replace(said, wrong))).toHaveLength(1);
});

test('a bracket behind a kind of units belongs to it, and a period in front of a column to none', () => {
  const text = (count: string): string => `2个乡镇（街道）应巡700次，实巡${count}次。`;
  const doubts = (words: string): string[] =>
    checkDocument(
      documentOfFixture([
        '清河县水利局关于2024年第三季度河道巡查情况的通报',
        '第三季度共应巡1200次，实巡1129次，巡查率94.1%。',
        words,
        '== 附件｜2024年第三季度河道巡查情况表',
        '单位|第三季度应巡（次）|第三季度实巡（次）|巡查率',
        '东河镇|400|380|95.0%',
        '西河街道|300|300|100.0%',
        '县水利局|260|221|85.0%',
        '县住建局|240|228|95.0%',
        '合计|1200|1129|94.1%',
      ]),
    )
      .filter(({ severity, place }) => severity !== 'hint' && place?.paragraph === 2)
      .map(({ claimed }) => claimed);
  expect(doubts(text('680'))).toEqual([]);
  expect(doubts(text('690'))).toEqual(['690次']);
});

test('levels that are listed in turn are those of their names', () => {
  expect(told('城区、乡村巡查率分别为77.6%和76.6%，乡村低于城区1.0个百分点。')).toEqual([]);
});
