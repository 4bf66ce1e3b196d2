import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

function told(text: string): string[] {
  return checkDocument(
    documentOfFixture([
      '松原县人民政府督查室关于2025年第三季度督办事项落实情况的通报',
      '各镇人民政府，县直有关部门：',
      '第三季度县政府共督办事项8项，已办结2项，正在办理6项，其中逾期5项、按序推进1项。',
      '逾期的5项平均逾期25.2天，涉及县水利局、县住建局、县交通局、县林业局4个单位。',
      text,
      '附件：督办事项办理情况表',
      '松原县人民政府督查室',
      '2025年10月22日',
      '== 附件｜督办事项办理情况表',
      '序号|事项|牵头单位|办理状态|逾期天数',
      '1|供水一体化方案报批|县水利局|逾期|61',
      '2|停车场移交|县住建局|逾期|35',
      '3|临时用地复垦|县交通局|逾期|20',
      '4|步道修复|县林业局|逾期|5',
      '5|校舍处置|县水利局|逾期|5',
      '6|冷库用地调整|县民政局|按序推进|—',
      '7|水费收缴|县卫健局|办结|—',
      '8|奖补资金兑付|县应急局|办结|—',
    ]),
  )
    .filter(({ severity, place }) => severity !== 'hint' && place?.paragraph === 4)
    .map(({ claimed, found }) => `${claimed}: ${found}`);
}

test('a column of days is one of numbers where others have none', () => {
  const of = (more: string, fewer: string): string[] =>
    told(`对逾期超过30天的${more}项亮红牌，对逾期30天以内的${fewer}项亮黄牌。`);
  expect(of('2', '3')).toEqual([]);
  expect(of('4', '3')).toEqual(['4项: 2项']);
  expect(of('2', '7')).toEqual(['7项: 3项']);
});

test('what is the longest of a column is said before its name too', () => {
  expect(told('其中逾期30天以上的2项，最长的已逾期61天。')).toEqual([]);
  expect(told('其中逾期30天以上的2项，最长的已逾期66天。')).toEqual(['66天: 61天']);
});
