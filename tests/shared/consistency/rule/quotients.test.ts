import { expect, test } from 'vitest';
import { checkDocument } from '#shared/consistency/checkDocument.ts';
import { documentOfFixture } from '../../../support/checkFixture.ts';

const rows = [
  ['恒力机械', 35, 734, 'A'],
  ['田园食品', 24, 499, 'A'],
  ['联创设备', 117, 2431, 'A'],
  ['华晟电机', 83, 1120, 'B'],
  ['智达传感', 46, 530, 'B'],
  ['鲜达冷链', 60, 378, 'C'],
] as const;

const table = (first = (734 / 35).toFixed(2)): string[] => [
  '== 附件｜亩均效益评价结果',
  '序号|企业|用地（亩）|税收（万元）|地效（万元）|类别',
  ...rows.map(([name, land, tax, kind], at) =>
    [at + 1, name, land, tax, at === 0 ? first : (tax / land).toFixed(2), kind].join('|'),
  ),
];

const told = (text: string, annex = table()) =>
  checkDocument(
    documentOfFixture([
      '东江开发区关于2031年亩均效益评价情况的通报',
      '各企业：',
      `6家企业用地365亩，税收5692万元。${text}`,
      '附件：亩均效益评价结果',
      '东江开发区管理委员会',
      '2032年1月9日',
      ...annex,
    ]),
  ).flatMap(({ severity, rule, claimed }) => (severity === 'hint' ? [] : [`${rule} ${claimed}`]));

test('a column of decimals that is one column over another is held to them, whatever it is called', () => {
  expect(told('')).toEqual([]);
  expect(told('', table('20.79'))).toEqual(['row-computed 20.79']);
});

test('of several rows it is what the two columns come to over them', () => {
  const said = (kind: string, all: string) => `A类企业地效${kind}万元，比全部企业平均水平高${all}万元。`;
  expect(told(said('20.82', '5.23'))).toEqual([]);
  expect(told(said('20.92', '5.23'))).toEqual(['annex-query 20.92万元']);
  expect(told(said('20.82', '5.33'))).toEqual(['annex-query 5.33万元']);
});
