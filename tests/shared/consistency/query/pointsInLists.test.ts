import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const points = [
  '望江区人民政府办公室关于政务公开评估结果的通报',
  '各有关单位：',
  '8家单位中，优秀3家，良好5家。',
  '附件：政务公开评估得分表',
  '望江区人民政府办公室',
  '2025年12月12日',
  '== 附件｜政务公开评估得分表',
  '名次|单位|主动公开（60分）|政策解读（40分）|总分|等次|上年名次',
  '1|区卫生健康委|58|38|96|优秀|5',
  '2|区教育局|57|37|94|优秀|1',
  '3|长青镇|56|36|92|优秀|2',
  '4|区民政局|54|35|89|良好|3',
  '5|杨柳镇|53|34|87|良好|4',
  '6|区财政局|52|33|85|良好|8',
  '6|区商务局|51|34|85|良好|6',
  '8|万胜镇|50|32|82|良好|7',
];

function told(text: string): string[] {
  return checkDocument(documentOfFixture(points.toSpliced(3, 0, text)))
    .filter(({ severity, place }) => severity !== 'hint' && place?.paragraph === 3)
    .map(({ claimed, found }) => `${claimed}: ${found}`);
}

test('seats among the first, scores above and below the mean, and the rates of points in a list', () => {
  for (const [right, wrong, found] of [
    ['前5名中，部门占3席，镇街占2席。', '前5名中，部门占4席，镇街占2席。', '4席: 3席'],
    ['总分在平均分之上的单位4家。', '总分在平均分之上的单位5家。', '5家: 4家'],
    ['平均分以下的单位4家。', '平均分以下的单位3家。', '3家: 4家'],
    [
      '两项指标得分率由高到低依次为主动公开（89.8%）、政策解读（87.2%）。',
      '两项指标得分率由高到低依次为主动公开（88.9%）、政策解读（87.2%）。',
      '88.9%: 89.79%',
    ],
  ] as const) {
    expect([right, told(right)]).toEqual([right, []]);
    expect(told(wrong)).toContain(found);
  }
});

test('from last year’s place to this year’s, of whom the text calls by a short name', () => {
  expect(told('区卫健委由去年第5名上升到今年第1名。')).toEqual([]);
  expect(told('区卫健委由去年第6名上升到今年第1名。')).toHaveLength(1);
});
