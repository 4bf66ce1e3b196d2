import { expect, test } from 'vitest';
import { toldOfHotline } from '../../../support/hotlinePaper.ts';

const table = [
  '序号|单位|受理量（件）|按期办结（件）|督办件数|未落实|落实率',
  '1|城关街道办事处|195|181|18|5|72.2%',
  '2|东风街道办事处|118|118|10|0|100.0%',
  '3|柳林镇人民政府|209|201|22|6|72.7%',
  '4|石桥镇人民政府|122|114|9|2|77.8%',
  '5|白塔乡人民政府|146|146|12|3|75.0%',
  '6|经济技术开发区管委会|56|55|6|0|100.0%',
  '合计|>|846|815|77|16|79.2%',
];

test('what stands right behind a number is what it is of, and the column before only what these belong to', () => {
  expect(toldOfHotline(table, '督办件仍有16件未落实。')).toEqual([]);
  expect(toldOfHotline(table, '督办件仍有6件未落实。')).toEqual(['6件 16件']);
});
