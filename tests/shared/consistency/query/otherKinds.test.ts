import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const told = (text: string) =>
  checkDocument(
    documentOfFixture([
      '云河区人民政府办公室关于2031年9月份热线办理情况的通报',
      '各街道，区直各部门：',
      '9月份，4个街道和3个区直部门共承办诉求990件。',
      text,
      '附件：1. 9月份街道办理情况表',
      '2. 9月份区直部门办理情况表',
      '云河区人民政府办公室',
      '2031年10月12日',
      '== 附件1｜9月份街道办理情况表',
      '街道|承办（件）|满意（件）|满意率',
      '东门街道|180|162|90.0%',
      '桥头街道|150|138|92.0%',
      '河滨街道|140|112|80.0%',
      '新村街道|130|104|80.0%',
      '合计|600|516|86.0%',
      '~ 注：满意率＝满意÷承办×100%。',
      '== 附件2｜9月份区直部门办理情况表',
      '单位|承办（件）|满意（件）|满意率',
      '区住建局|200|190|95.0%',
      '区教育局|100|92|92.0%',
      '区民政局|90|75|83.3%',
      '合计|390|357|91.5%',
    ]),
  )
    .filter(({ severity }) => severity !== 'hint')
    .map(({ claimed, found }) => [claimed, found]);

test('a rate of streets is not that of a table that has none', () => {
  expect(told('街道满意率86.0%。')).toEqual([]);
  expect(told('街道满意率91.5%。')).toContainEqual(['91.5%', '86%']);
  expect(told('区直部门平均满意率86.0%。')).toContainEqual(['86.0%', '91.54%']);
  expect(told('4个街道承办600件，满意率91.5%。')).toContainEqual(['91.5%', '86%']);
});

test('a heading that says no more than a kind says of whom its paragraph speaks', () => {
  expect(told('（一）街道。满意率86.0%。')).toEqual([]);
  expect(told('（一）街道。满意率91.5%。')).toContainEqual(['91.5%', '86%']);
  expect(told('（一）街道。满意率86.0%，低于全区满意率。')).toEqual([]);
});
