import { expect, test } from 'vitest';
import { toldOfHotline } from '../../../support/hotlinePaper.ts';

const table = [
  '序号|单位|7月|8月|9月|合计|按期办结（件）',
  '1|城关街道办事处|60|65|70|195|181',
  '2|东风街道办事处|30|48|40|118|118',
  '3|柳林镇人民政府|70|69|70|209|201',
  '4|石桥镇人民政府|40|40|42|122|114',
  '5|白塔乡人民政府|48|48|50|146|146',
  '6|经济技术开发区管委会|16|20|20|56|55',
  '合计|>|264|290|292|846|815',
];

test('of columns said in turn each number is of the one whose turn it is, also the first', () => {
  const text = '7月、8月、9月分别受理264件、290件、292件。';
  expect(toldOfHotline(table, text)).toEqual([]);
  expect(toldOfHotline(table, text.replace('264件', '290件'))).toEqual(['290件 264件']);
  expect(toldOfHotline(table, text.replace('290件', '264件'))).toEqual(['264件 290件']);
});
