import { expect, test } from 'vitest';
import { toldOfHotline } from '../../../support/hotlinePaper.ts';

const table = [
  '序号|单位|受理量（件）|按期办结（件）|未办结（件）|按期办结率',
  '1|城关街道办事处|195|181|14|92.8%',
  '2|东风街道办事处|118|118|0|100.0%',
  '3|柳林镇人民政府|209|201|8|96.2%',
  '4|石桥镇人民政府|122|114|8|93.4%',
  '5|白塔乡人民政府|146|146|0|100.0%',
  '6|经济技术开发区管委会|56|55|1|98.2%',
  '合计|>|846|815|31|96.3%',
];
const told = (text: string): string[] => toldOfHotline(table, text);

test('after who is first or last a sentence goes on about them alone', () => {
  const text = (open: string): string =>
    `按期办结率低于95%的有城关街道、石桥镇，共2个，其中城关街道最低，应办结195件，尚有${open}件未办结，按期办结率仅为92.8%。`;
  expect(told(text('14'))).toEqual([]);
  expect(told(text('22'))).toEqual(['22件 14件']);
});

test('what all of those named have together is said so', () => {
  const text = '按期办结率低于95%的有石桥镇、城关街道，其中城关街道最低，为92.8%，两个单位合计未办结22件。';
  expect(told(text)).toEqual([]);
});
