import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { boundsIn } from '#shared/consistency/query/bounds.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const body = (text: string): string[] => [
  '白河县人民政府督查室关于上半年民生实事进展情况的通报',
  '各乡镇人民政府，县直有关部门：',
  '上半年安排子项目12个，已完成5个，完成率41.7%。',
  text,
  '附件：1. 牵头部门完成情况表',
  '2. 逾期事项清单',
  '白河县人民政府督查室',
  '2024年7月9日',
  '== 附件1｜牵头部门完成情况表',
  '序号|牵头部门|子项目（个）|已完成（个）|滞后（个）|完成率|序时进度差（百分点）',
  '1|县教育局|2|2|0|100.0%|50.0',
  '2|县水利局|3|1|1|33.3%|-16.7',
  '3|县住建局|4|1|1|25.0%|-25.0',
  '4|县民政局|3|1|1|33.3%|-16.7',
  '合计|>|12|5|3|41.7%|-8.3',
  '== 附件2｜逾期事项清单',
  '序号|子项目|牵头部门|超期天数',
  '1|村级水站|县水利局|40',
  '2|河道清淤|县水利局|12',
  '3|旧区改造|县住建局|35',
  '4|背街整治|县住建局|31',
  '5|污水管网|县住建局|9',
  '6|敬老院改造|县民政局|33',
  '7|公墓修缮|县民政局|5',
];

/** What is asked or called wrong of the sentence that is added. */
function told(text: string): string[] {
  return checkDocument(documentOfFixture(body(text)))
    .filter(({ severity, place, rule }) => severity !== 'hint' && place?.paragraph === 3 && rule === 'annex-query')
    .map(({ claimed, found }) => `${claimed}: ${found}`);
}

test('units within a bound or below a mean are counted, and no sum of what they have', () => {
  for (const [before, after] of [
    ['完成率低于全县平均水平的部门有', '个。'],
    ['有', '个部门完成率低于全县平均水平。'],
    ['完成率低于全县平均的有', '个部门。'],
    ['完成率不足40%的部门有', '个。'],
  ]) {
    expect(told(`${before}3${after}`)).toEqual([]);
    expect(told(`${before}5${after}`)).toEqual(['5个: 3个']);
  }
});

test('names said before the bound, with other columns that come to the number, do not bear it out', () => {
  const of = (size: number): string =>
    `未完成的7个子项目涉及县水利局、县住建局、县民政局3个部门，其中超期30天以上的${size}个。`;
  expect(told(of(4))).toEqual([]);
  expect(told(of(5))).toEqual(['5个: 4个']);
});

test('who sets the bound says nothing of the rows', () => {
  for (const bound of ['低于省定50%目标', '未达到规定的50%', '低于考核标准50%', '低于50%的目标值']) {
    expect(told(`完成率${bound}的部门有3个。`)).toEqual([]);
    expect(told(`完成率${bound}的部门有2个。`)).toEqual(['2个: 3个']);
  }
  expect(boundsIn('未达到90%的单位').map(([{ bound }]) => bound)).toEqual(['below']);
  expect(boundsIn('不到规定的200册').map(([{ bound }]) => bound)).toEqual(['below']);
  expect(boundsIn('完成目标的90%')).toEqual([]);
});
