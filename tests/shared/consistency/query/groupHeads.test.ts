import { expect, test } from 'vitest';
import { toldOfHotline } from '../../../support/hotlinePaper.ts';

const table = [
  '序号|单位|受理量（件）|按期办结（件）|回访|>|评价|>',
  '^|^|^|^|工单数|覆盖率|工单数|覆盖率',
  '1|城关街道办事处|195|181|180|92.3%|100|51.3%',
  '2|东风街道办事处|118|118|118|100.0%|80|67.8%',
  '3|柳林镇人民政府|209|201|190|90.9%|95|45.5%',
  '4|石桥镇人民政府|122|114|110|90.2%|60|49.2%',
  '5|白塔乡人民政府|146|146|140|95.9%|88|60.3%',
  '6|经济技术开发区管委会|56|55|56|100.0%|30|53.6%',
  '合计|>|846|815|794|93.9%|453|53.5%',
];

test('the head over a bare number and its rate says of what it is the number', () => {
  const text = '全县开展回访794件、评价453件，回访覆盖率93.9%。';
  expect(toldOfHotline(table, text)).toEqual([]);
  expect(toldOfHotline(table, text.replace('794件', '749件'))).not.toEqual([]);
  expect(toldOfHotline(table, text.replace('453件', '612件'))).not.toEqual([]);
});
