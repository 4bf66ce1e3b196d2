import { expect, test } from 'vitest';
import { toldOfHotline } from '../../../support/hotlinePaper.ts';

const table = [
  '序号|单位|受理量（件）|按期办结（件）|按期办结率|8月份受理量（件）',
  '1|城关街道办事处|195|181|92.8%|236',
  '2|东风街道办事处|118|118|100.0%|101',
  '3|柳林镇人民政府|209|201|96.2%|170',
  '4|石桥镇人民政府|122|114|93.4%|122',
  '5|白塔乡人民政府|146|146|100.0%|160',
  '6|经济技术开发区管委会|56|55|98.2%|70',
  '合计|>|846|815|96.3%|859',
];

const told = (text: string): string[] => toldOfHotline(table, text);

test('a column of an earlier month is not meant where the text says nothing of that month', () => {
  expect(told('受理量140件以上的3个，不足140件的3个。')).toEqual([]);
  expect(told('受理量140件以上的4个，不足140件的3个。')).not.toEqual([]);
  expect(told('受理量最多的是柳林镇。')).toEqual([]);
  expect(told('受理量最多的是城关街道。').join()).toContain('城关街道 柳林镇');
  expect(told('城关街道受理量195件，居第2位。')).toEqual([]);
  expect(told('石桥镇受理量122件，居第4位。')).toEqual([]);
  expect(told('柳林镇受理量209件，居第2位。').join()).toContain('第2');
});

test('a short name stands behind 在 and before 和 as well', () => {
  const said = (first: string): string => `诉求主要集中在柳林镇、城关街道和白塔乡，分别${first}件、195件和146件。`;
  expect(told(said('209'))).toEqual([]);
  expect(told(said('210')).join()).toContain('210');
  expect(told('城关街道和白塔乡受理量分别占全县的23.0%和17.3%。')).toEqual([]);
  expect(told('城关街道和白塔乡受理量分别占全县的23.0%和18.3%。')).not.toEqual([]);
});

test('zones are units of their kind', () => {
  expect(told('1个开发区受理56件，按期办结55件。')).toEqual([]);
  expect(told('1个开发区受理65件，按期办结55件。')).not.toEqual([]);
});
